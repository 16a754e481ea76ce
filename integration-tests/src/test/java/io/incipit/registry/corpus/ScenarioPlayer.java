// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import io.incipit.registry.corpus.Playback.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Plays scenarios to their end, whatever differs on the way. */
final class ScenarioPlayer {

    private static final int MOST_REPEATS = 20;
    private static final Duration PAUSE = Duration.ofMillis(50);

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
            boolean mayLag = scenario.nodes() > 1;
            List<String> differences = mayLag ? lastingDifferences(step, registry) : differences(step, registry);
            outcomes.add(new Outcome(outcomes.size(), step.title(), differences, quirk));
        }
        return outcomes;
    }

    /** A node may hear a moment later what was written through another: a read is asked again before it counts. */
    private List<String> lastingDifferences(Step step, RegistryUnderTest registry) {
        List<String> differences = differences(step, registry);
        boolean read =
                step instanceof Exchange exchange && exchange.request().method().equals("GET");
        for (int again = 0; read && !differences.isEmpty() && again < MOST_REPEATS; again++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            differences = differences(step, registry);
        }
        return differences;
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
