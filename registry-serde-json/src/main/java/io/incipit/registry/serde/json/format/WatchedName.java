// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

/** A name of which every look that a regular expression takes at a character is counted. */
record WatchedName(String name, Budget budget) implements CharSequence {

    @Override
    public int length() {
        return name.length();
    }

    @Override
    public char charAt(int index) {
        budget.look();
        return name.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new WatchedName(name.substring(start, end), budget);
    }

    @Override
    public String toString() {
        return name;
    }
}
