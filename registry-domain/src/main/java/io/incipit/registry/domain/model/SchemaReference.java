// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/**
 * A use of another subject's schema inside a schema.
 *
 * @param name what the text calls it: a full name in Avro, a URI in JSON Schema, an import path in Protobuf
 * @param subject as given; unqualified means the context of the schema that refers
 * @param version a number from 1, or -1 for the latest live one at the time of registration
 */
public record SchemaReference(String name, String subject, int version) {

    /** The version number that stands for the latest live one. */
    public static final int LATEST = -1;

    public Subject target(Context referrer) {
        return Subject.parseIn(referrer, subject);
    }

    public SchemaReference withVersion(Version resolved) {
        return new SchemaReference(name, subject, resolved.number());
    }
}
