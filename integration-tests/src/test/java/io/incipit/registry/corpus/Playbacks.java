// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import io.incipit.registry.corpus.Playback.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Made-up results of playing one scenario of five steps. */
final class Playbacks {

    private static final int STEPS = 5;

    static final Scenario SCENARIO = new Scenario(
            "a",
            Map.of(),
            1,
            List.of(),
            IntStream.range(0, STEPS)
                    .<Step>mapToObj(index -> new Step.Restart())
                    .toList());

    private Playbacks() {}

    /** The steps with these indices were answered otherwise than recorded. */
    static Playback failing(Integer... steps) {
        List<Outcome> outcomes = IntStream.range(0, STEPS)
                .mapToObj(index -> new Outcome(
                        index,
                        "GET /" + index,
                        List.of(steps).contains(index) ? List.of("status: expected 1 but was 2") : List.of(),
                        false))
                .toList();
        return new Playback(SCENARIO, outcomes);
    }
}
