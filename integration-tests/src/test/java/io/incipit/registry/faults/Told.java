// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import io.incipit.registry.system.RestApi.Answer;
import java.util.Locale;

/**
 * What a client was told of one registration.
 *
 * @param command the id that it sent with it
 * @param sentNanos when it asked, by {@link System#nanoTime}
 * @param toldNanos when it was told
 * @param answer what it was told; -1 as the status if nothing
 */
public record Told(String command, String subject, String schema, long sentNanos, long toldNanos, Answer answer) {

    /** What an answer claims. */
    public enum Claim {
        HAPPENED,
        NOT_WRITTEN,
        NOT_KNOWN_YET,
        /** The connection broke, or the answer was not made by a registry. */
        NONE
    }

    /** @throws AssertionError for an answer that leaves open what it means */
    Claim claim() {
        String message = answer.message().toLowerCase(Locale.ROOT);
        if (answer.status() < 0) {
            return Claim.NONE;
        }
        if (answer.status() == 200) {
            return Claim.HAPPENED;
        }
        if (message.contains("nothing was written") || message.contains("being read from its beginning")) {
            return Claim.NOT_WRITTEN;
        }
        if (message.contains("not known yet")) {
            return Claim.NOT_KNOWN_YET;
        }
        throw new AssertionError("An answer that leaves open what it means: " + this);
    }

    boolean happened() {
        return answer.status() == 200;
    }

    int id() {
        return answer.body().path("id").asInt();
    }

    int version() {
        return answer.body().path("version").asInt();
    }

    /** From the question to the answer. */
    long millis() {
        return (toldNanos - sentNanos) / 1_000_000;
    }
}
