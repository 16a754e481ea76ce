// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.soak;

import io.incipit.registry.benchmarks.load.HttpRequest;

/** The same question again and again, to a server that has nothing to do for it: what the machine itself takes. */
record BareRequests(Tally tally) implements SteadyRequests {

    static final HttpRequest QUESTION = HttpRequest.get("/schemas/ids/1");

    @Override
    public byte[] request(int turn) {
        return QUESTION.bytes(1);
    }

    @Override
    public Tally tally(int turn) {
        return tally;
    }
}
