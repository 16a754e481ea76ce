// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import io.incipit.registry.corpus.Playback.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Plays scenarios to their end, whatever differs on the way. */
final class ScenarioPlayer {

    private final RegistryFactory registries;
    private final RawHttpClient client;

    /** @param patience how long an answer may take */
    ScenarioPlayer(RegistryFactory registries, Duration patience) {
        this.registries = registries;
        this.client = new RawHttpClient(patience);
    }

    /** Starts what the scenario needs, plays it, and stops it. A registry that does not start fails every step. */
    Playback play(Scenario scenario) {
        try (RegistryUnderTest registry = registries.start(scenario)) {
            return new Playback(scenario, outcomes(scenario, registry));
        } catch (RuntimeException e) {
            return new Playback(scenario, unplayed(scenario, e));
        }
    }

    private List<Outcome> outcomes(Scenario scenario, RegistryUnderTest registry) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Step step : scenario.steps()) {
            boolean quirk =
                    step instanceof Exchange exchange && exchange.tolerance().quirk();
            outcomes.add(new Outcome(outcomes.size(), step.title(), differences(step, registry), quirk));
        }
        return outcomes;
    }

    private List<String> differences(Step step, RegistryUnderTest registry) {
        try {
            if (step instanceof Exchange exchange) {
                Request request = exchange.request();
                return AnswerComparison.differences(exchange, client.send(registry.node(request.node()), request));
            }
            registry.restart();
            return List.of();
        } catch (IOException | RuntimeException e) {
            return List.of("no answer: " + e);
        }
    }

    private static List<Outcome> unplayed(Scenario scenario, RuntimeException cause) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Step step : scenario.steps()) {
            outcomes.add(new Outcome(outcomes.size(), step.title(), List.of("no registry: " + cause), false));
        }
        return outcomes;
    }
}
