// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

/** A name whose every character that a regular expression looks at counts as a step. */
record BoundedName(String name, Budget budget) implements CharSequence {

    @Override
    public int length() {
        return name.length();
    }

    @Override
    public char charAt(int index) {
        budget.step();
        return name.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedName(name.substring(start, end), budget);
    }

    @Override
    public String toString() {
        return name;
    }
}
