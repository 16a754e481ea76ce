// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

/** An append did not succeed, and its tenure is over. Says what is known of the outcome. */
public final class AppendFailed extends Exception {

    private final Outcome outcome;

    public AppendFailed(Outcome outcome, String message, Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Whether it failed because a newer tenure exists. */
    public boolean isFenced() {
        return outcome == Outcome.NOT_WRITTEN_FENCED || outcome == Outcome.UNCERTAIN_FENCED;
    }

    /** What is known of the facts that were to be appended. */
    public enum Outcome {
        /** Nothing was written and nothing will be. */
        NOT_WRITTEN,
        /** Nothing was written and nothing will be, because a newer tenure exists. */
        NOT_WRITTEN_FENCED,
        /** A newer tenure exists, which has settled this append: replay up to the log's present end tells. */
        UNCERTAIN_FENCED,
        /** Written or not: only a new tenure settles it. */
        UNCERTAIN
    }
}
