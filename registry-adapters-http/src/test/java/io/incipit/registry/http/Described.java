// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What people wrote about the API. */
final class Described {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Described() {}

    /** @param name of the resource, without its ending */
    static JsonNode in(String name) {
        try (InputStream in = Described.class.getResourceAsStream("openapi/" + name + ".json")) {
            return MAPPER.readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
