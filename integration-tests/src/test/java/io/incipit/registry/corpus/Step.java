// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

/** One thing done in a scenario: an exchange with a registry, or a restart of all of them. */
sealed interface Step permits Exchange, Step.Restart {

    /** How a report names the step. */
    String title();

    /** Stops every registry and starts it again on the same topic. */
    record Restart() implements Step {

        @Override
        public String title() {
            return "restart";
        }
    }
}
