// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A class that knows nothing of Avro. */
final class Plain {

    private @Nullable String text;
    private int[] numbers;
    private @Nullable Inner inner;

    /** For Avro, which fills the fields. */
    Plain() {
        this.numbers = new int[0];
    }

    Plain(String text, int[] numbers, @Nullable Inner inner) {
        this.text = text;
        this.numbers = numbers;
        this.inner = inner;
    }

    @Override
    public String toString() {
        return text + Arrays.toString(numbers) + inner;
    }

    /** A class within. */
    static final class Inner {
        private int size = 1;

        @Override
        public String toString() {
            return "inner " + size;
        }
    }
}
