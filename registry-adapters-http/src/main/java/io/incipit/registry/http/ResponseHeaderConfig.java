// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

/**
 * A further header in every answer.
 *
 * @param value the header's value; for the dates, milliseconds from now
 */
public record ResponseHeaderConfig(Action action, String name, String value) {

    public ResponseHeaderConfig {
        require(name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+"), "It is no name of a header: " + name);
        require(value.matches("[ -~]*"), "A header has visible ASCII characters: " + value);
        require(!action.isDate() || value.matches("-?\\d{1,18}"), "A date is a number of milliseconds: " + value);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** What to do with it. */
    public enum Action {
        /** In place of others of the name. */
        SET,

        /** Beside others of the name. */
        ADD,

        /** A date, in place of others of the name. */
        SET_DATE,

        /** A date, beside others of the name. */
        ADD_DATE;

        boolean isDate() {
            return this == SET_DATE || this == ADD_DATE;
        }

        boolean isAdded() {
            return this == ADD || this == ADD_DATE;
        }
    }
}
