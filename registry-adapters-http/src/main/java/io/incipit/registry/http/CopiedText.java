// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.incipit.registry.domain.model.JsonText;
import java.io.IOException;

/** Writes the text of a schema into an answer as the registry has it, which is as Jackson would spell it. Thread-safe. */
final class CopiedText extends JsonSerializer<JsonText> {

    @Override
    public void serialize(JsonText text, JsonGenerator json, SerializerProvider provider) throws IOException {
        byte[] spelling = text.spelling();
        json.writeRawUTF8String(spelling, 0, spelling.length);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, JsonText text) {
        return text.isEmpty();
    }
}
