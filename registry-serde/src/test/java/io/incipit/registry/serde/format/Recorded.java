// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recorded answers of a reference registry, one table a file. */
final class Recorded {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Recorded() {}

    static Stream<JsonNode> rows(String file) {
        try (InputStream in = Recorded.class.getResourceAsStream("/avro/" + file)) {
            return rows(JSON.readTree(Objects.requireNonNull(in, file))).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> schemaTexts() {
        List<String> texts =
                new ArrayList<>(rows("texts.json").map(JsonNode::textValue).toList());
        rows("canonical.json")
                .filter(row -> !row.get("canonical").isNull())
                .forEach(row -> texts.add(text(row, "text")));
        rows("compatibility.json").forEach(row -> texts.addAll(List.of(text(row, "old"), text(row, "new"))));
        return texts.stream().distinct().toList();
    }

    static List<ResolvedReference> references(JsonNode row) {
        return rows(row.get("references")).stream()
                .map(reference -> new ResolvedReference(text(reference, "name"), text(reference, "text")))
                .toList();
    }

    static String text(JsonNode row, String name) {
        return row.get(name).textValue();
    }

    static @Nullable String textOrNull(JsonNode row, String name) {
        return row.get(name).textValue();
    }

    static List<JsonNode> rows(JsonNode array) {
        List<JsonNode> rows = new ArrayList<>();
        array.forEach(rows::add);
        return rows;
    }
}
