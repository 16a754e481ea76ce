// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

/**
 * How a serializer names schemas.
 *
 * @param choice which one
 * @param place where in the message
 * @param rules what is done about those that it carries
 */
record WriterOptions(SchemaChoice choice, SchemaPlace place, RuleHandling rules) {

    /** Registers what it writes, and puts the id before the payload. */
    static final WriterOptions DEFAULT =
            new WriterOptions(new SchemaChoice.Register(false, false), SchemaPlace.PREFIX, RuleHandling.REFUSE);
}
