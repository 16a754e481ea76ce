// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.state.RegistryState;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was looked at in a state: work done on it holds for every later state in which the same is to be seen.
 *
 * <p>Whoever keeps this keeps neither that state alive nor any part of it. States share what did not change, so what was
 * seen lives for as long as it can be seen again; and once nobody holds it, no state shows it. Immutable and thread-safe.
 */
final class Seen {

    private static final Object NOTHING = new Object();

    private final List<Look> looks;

    Seen(List<Look> looks) {
        this.looks = List.copyOf(looks);
    }

    /** Whether another state shows the same wherever that one was looked at. */
    boolean isIn(RegistryState other) {
        // No stream, for the lane does this for each write, and nothing else takes as much of its time.
        for (Look look : looks) {
            if (!look.isSameIn(other)) {
                return false;
            }
        }
        return true;
    }

    /** The answer is a part of the state. */
    static Look sameObject(Function<RegistryState, ?> question, Object answer) {
        WeakReference<Object> seen = new WeakReference<>(unwrapped(answer));
        return other -> seen.refersTo(unwrapped(question.apply(other)));
    }

    /** The answer is small, and held by nobody else. */
    static Look equal(Function<RegistryState, ?> question, Object answer) {
        return other -> question.apply(other).equals(answer);
    }

    private static Object unwrapped(Object answer) {
        return answer instanceof Optional<?> optional ? optional.isPresent() ? optional.get() : NOTHING : answer;
    }

    /** One question, and what was seen. */
    interface Look {
        boolean isSameIn(RegistryState other);
    }
}
