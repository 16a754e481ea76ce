// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.incipit.registry.domain.model.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as the log has it: no blanks, UTF-8, the least escaping, and characters outside the basic plane as a pair
 * of upper-case escapes, which is what Jackson's byte generator does unless told otherwise.
 */
final class JsonBytes {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonBytes() {}

    static Bytes object(Members members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes every byte", e);
        }
        return Bytes.wrap(bytes.toByteArray());
    }

    /** Writes the member unless it is unset or empty. */
    static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    /** Writes the member unless it is empty. */
    static void text(JsonGenerator json, String name, JsonText value) throws IOException {
        if (!value.isEmpty()) {
            byte[] spelling = value.spelling();
            json.writeFieldName(name);
            json.writeRawUTF8String(spelling, 0, spelling.length);
        }
    }

    /** Writes the member unless it is unset. */
    static void flag(JsonGenerator json, String name, @Nullable Boolean value) throws IOException {
        if (value != null) {
            json.writeBooleanField(name, value);
        }
    }

    /** Writes the member unless it is unset. */
    static void constant(JsonGenerator json, String name, @Nullable Enum<?> value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.name());
        }
    }

    /** Writes the member unless it is empty. */
    static void texts(JsonGenerator json, String name, Iterable<String> values) throws IOException {
        if (values.iterator().hasNext()) {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    /** The members of one object, in their order. */
    @FunctionalInterface
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }
}
