// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import java.util.List;

/** What a client was told. */
public sealed interface Answer {

    /** The same without the id, which the subject alone does not decide. */
    default Answer withoutId() {
        return this;
    }

    /** The content is this version of the subject. */
    record Registered(int version, int id) implements Answer {
        @Override
        public Answer withoutId() {
            return new Registered(version, 0);
        }
    }

    /** These versions have been deleted, ascending. */
    record Deleted(List<Integer> versions) implements Answer {}

    /** A version that was asked for. */
    record Found(int version, int id, String content) implements Answer {
        @Override
        public Answer withoutId() {
            return new Found(version, 0, content);
        }
    }

    /** The live versions, ascending. */
    record Listed(List<Integer> versions) implements Answer {}

    /** The content of the id. */
    record Told(String content) implements Answer {}

    /** There is no such thing, or it is not such that this could be done to it. */
    record Refused() implements Answer {}

    /** Nobody told what became of it: it may have happened at any time since, or it never will. */
    record Unknown() implements Answer {}
}
