// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import io.incipit.registry.history.Answer.Deleted;
import io.incipit.registry.history.Answer.Found;
import io.incipit.registry.history.Answer.Listed;
import io.incipit.registry.history.Answer.Refused;
import io.incipit.registry.history.Answer.Registered;
import io.incipit.registry.history.Answer.Unknown;
import io.incipit.registry.history.Call.Offsets;
import io.incipit.registry.history.Call.Window;
import java.util.ArrayList;
import java.util.List;

/** A history that is written down call by call. */
final class HandMade {

    static final Answer REFUSED = new Refused();
    static final Answer NOT_TOLD = new Unknown();
    static final Answer DELETED_1 = new Deleted(List.of(1));

    private final List<Call> calls = new ArrayList<>();

    HandMade call(Operation operation, Answer answer, long start, long end) {
        return call(operation, answer, new Window(start, end), Offsets.NONE);
    }

    HandMade call(Operation operation, Answer answer, Window window, Offsets offsets) {
        calls.add(new Call(calls.size() + 1, "c" + calls.size() % 3, operation, answer, window, offsets));
        return this;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    static Answer registered(int version, int id) {
        return new Registered(version, id);
    }

    static Answer found(int version, int id, String content) {
        return new Found(version, id, content);
    }

    static Answer listed(Integer... versions) {
        return new Listed(List.of(versions));
    }
}
