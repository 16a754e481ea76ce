// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Schemas shaped as they are met outside, each in five editions. */
final class WildSchemas {

    private WildSchemas() {}

    static Stream<String> names() {
        return text("index.txt").lines();
    }

    static String text(String name) {
        try (InputStream in = WildSchemas.class.getResourceAsStream("/json/wild/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
