// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * What people wrote about the API.
 *
 * @param document the frame: what the API is called, where it is, what its parts are
 * @param operations by the names of routes
 * @param parameters by place ({@code path}, {@code query}, {@code header}) and name, or tag and name where one
 *     means something else than elsewhere
 * @param errors by their codes
 * @param bodies by the names of their records
 * @param members by their names, or by record and name where one means something else than elsewhere
 */
record Descriptions(
        ObjectNode document,
        ObjectNode operations,
        ObjectNode parameters,
        ObjectNode errors,
        ObjectNode bodies,
        ObjectNode members) {

    static Descriptions read() {
        JsonMapper mapper = new JsonMapper();
        return new Descriptions(
                read(mapper, "document"),
                read(mapper, "operations"),
                read(mapper, "parameters"),
                read(mapper, "errors"),
                read(mapper, "bodies"),
                read(mapper, "members"));
    }

    private static ObjectNode read(JsonMapper mapper, String name) {
        String file = name + ".json";
        try (InputStream in = Objects.requireNonNull(Descriptions.class.getResourceAsStream(file), file)) {
            return (ObjectNode) mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** @throws IllegalStateException if nothing is said of it */
    static JsonNode required(ObjectNode descriptions, String name) {
        JsonNode found = descriptions.get(name);
        if (found == null) {
            throw new IllegalStateException("Not described: " + name);
        }
        return found;
    }
}
