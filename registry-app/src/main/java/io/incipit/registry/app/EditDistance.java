// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

/** How many letters must be added, removed or exchanged to get from one word to another (Levenshtein). */
final class EditDistance {

    private EditDistance() {}

    static int between(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            previous = nextRow(previous, row, from.charAt(row - 1), to);
        }
        return previous[to.length()];
    }

    private static int[] nextRow(int[] previous, int row, char letter, String to) {
        int[] current = new int[previous.length];
        current[0] = row;
        for (int column = 1; column < current.length; column++) {
            int exchanged = previous[column - 1] + (letter == to.charAt(column - 1) ? 0 : 1);
            current[column] = Math.min(exchanged, Math.min(previous[column], current[column - 1]) + 1);
        }
        return current;
    }
}
