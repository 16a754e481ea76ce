// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

/** A class that knows nothing of Avro. */
final class Point {

    private int x;
    private int y;

    /** For Avro, which fills the fields. */
    Point() {}

    Point(int x, int y) {
        this.x = x;
        this.y = y;
    }

    @Override
    public String toString() {
        return "(" + x + ", " + y + ")";
    }
}
