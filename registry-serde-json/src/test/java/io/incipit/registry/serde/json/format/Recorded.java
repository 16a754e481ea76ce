// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Recorded answers of a reference registry, one table a file. */
final class Recorded {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Recorded() {}

    static Stream<JsonNode> rows(String file) {
        try (InputStream in = Recorded.class.getResourceAsStream("/json/" + file)) {
            JsonNode table = JSON.readTree(Objects.requireNonNull(in, file));
            return StreamSupport.stream(table.spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(JsonNode row, String name) {
        return row.get(name).textValue();
    }
}
