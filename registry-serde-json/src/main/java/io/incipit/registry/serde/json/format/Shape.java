// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

/**
 * What a schema says, sorted by what can be compared. Each knows where it stands. They are told apart by identity, for a
 * schema may contain itself.
 */
sealed interface Shape
        permits ArrayShape,
                CombinedShape,
                ConditionalShape,
                EnumShape,
                NotShape,
                NumberShape,
                ObjectShape,
                PlainShape,
                ReferenceShape,
                StringShape {

    Origin origin();

    /** What it is, in the words of the language. */
    String kind();

    /** Whether it takes everything. */
    default boolean isEmpty() {
        return false;
    }

    /** Whether it takes nothing. */
    default boolean isFalse() {
        return false;
    }
}
