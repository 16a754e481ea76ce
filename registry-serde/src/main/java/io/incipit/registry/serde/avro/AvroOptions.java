// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import org.jspecify.annotations.Nullable;

/**
 * How Java objects and Avro data correspond.
 *
 * @param specific read into the classes that Avro generated
 * @param type the class to read into, where the application names it
 * @param reflection take schemas from, and read into, plain classes
 * @param allowNull every field of a plain class may be null
 * @param logicalTypes dates, decimals and the like as Java's own types
 * @param removeJavaProperties leave {@code avro.java.string} out of what is registered
 * @param failOnTrailing refuse a message that holds more than its datum
 */
record AvroOptions(
        boolean specific,
        @Nullable Class<?> type,
        boolean reflection,
        boolean allowNull,
        boolean logicalTypes,
        boolean removeJavaProperties,
        boolean failOnTrailing) {

    /** Generic data, nothing converted. */
    static final AvroOptions DEFAULT = new AvroOptions(false, null, false, false, false, false, false);
}
