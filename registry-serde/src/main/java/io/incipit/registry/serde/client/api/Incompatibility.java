// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a schema that does not go with an earlier version; ten members, because that is what the wire has.
 *
 * <pre>{@code
 * SchemaSubmission schema = SchemaSubmission.of(SchemaDefinition.avro(text));
 * for (Incompatibility one : registry.compatibilities().incompatibilities("orders-value", schema).now()) {
 *     System.out.println("line " + one.line() + ": " + one.rule() + ". " + one.fix());
 * }
 * }</pre>
 *
 * @param rule that is broken, such as {@code READER_FIELD_MISSING_DEFAULT_VALUE}
 * @param path a JSON pointer into the schema as it was sent
 * @param field with those around it, such as {@code address.street}
 * @param old what was there before, in short
 * @param changed what is there now, in short
 * @param comparedWith the number of the earlier version
 * @param direction {@code backward} where the new schema cannot read what the old one wrote, or {@code forward}
 * @param line of the text as it was sent, from 1
 * @param column likewise, in UTF-16 characters
 * @param fix what helps, in a sentence
 */
public record Incompatibility(
        String rule,
        String path,
        @Nullable String field,
        @Nullable String old,
        @JsonProperty("new") @Nullable String changed,
        @Nullable Integer comparedWith,
        @Nullable String direction,
        @Nullable Integer line,
        @Nullable Integer column,
        String fix) {}
