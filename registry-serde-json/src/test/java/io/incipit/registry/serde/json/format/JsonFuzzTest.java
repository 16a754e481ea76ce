// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that were damaged: whatever is done with them works, or is refused as documented. */
class JsonFuzzTest {

    private static final int DAMAGES = 15;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\",
            "null",
            "true",
            "false",
            "-1",
            "1e999",
            "0",
            "\"$ref\":\"#\",",
            "\"type\":\"object\",",
            "\"type\":[],",
            "\"anyOf\":[{},false],",
            "\"not\":{},",
            "\"items\":[],",
            "\u0000",
            "\ud83d",
            "é",
            "\"$id\":\"::\",",
            "\"pattern\":\"(\",",
            "\"enum\":[],",
            "\"required\":[1],",
            "$schema");

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    static List<String> names() {
        return WildSchemas.names().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everything_damagedText_worksOrIsRefused(String name) {
        String text = WildSchemas.text(name);
        ParsedSchema whole = format.parse(text, List.of(), Strictness.NEW);
        Random random = new Random(name.hashCode());

        for (int i = 0; i < DAMAGES; i++) {
            use(whole, damaged(text, random));
        }
    }

    private void use(ParsedSchema whole, String text) {
        try {
            ParsedSchema schema = format.parse(text, List.of(), Strictness.NEW);
            assertThat(schema.normalizedText()).isNotEmpty();
            assertThat(schema.inlineTags().all()).isEmpty();
            assertThat(schema.incompatibilities(whole, Direction.BACKWARD)).isNotNull();
            assertThat(whole.incompatibilities(schema, Direction.FORWARD)).isNotNull();
            schema.requireUsable(true);
        } catch (RegistryException.Rejected e) {
            assertThat(e).hasMessageNotContaining("Exception");
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int from = random.nextInt(damaged.length());
            int to = Math.min(damaged.length(), from + random.nextInt(6));
            damaged.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
        }
        return damaged.toString();
    }
}
