// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Recorded answers of a reference registry, one table a file. */
public final class Recorded {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Recorded() {}

    public static Stream<JsonNode> rows(String file) {
        try (InputStream in = Recorded.class.getResourceAsStream("/protobuf/" + file)) {
            List<JsonNode> rows = new ArrayList<>();
            JSON.readTree(Objects.requireNonNull(in, file)).forEach(rows::add);
            return rows.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
