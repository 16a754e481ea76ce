// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/** The language that a schema is written in, by its name on the wire, such as {@code AVRO}. */
public record SchemaType(String name) {

    /** What is meant where a request or a record names no type. */
    public static final SchemaType DEFAULT = new SchemaType("AVRO");

    /** The one object for the default type, of which there may be millions otherwise. */
    SchemaType shared() {
        return name.equals(DEFAULT.name) ? DEFAULT : this;
    }

    @Override
    public String toString() {
        return name;
    }
}
