// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.json.format.JsonSchemaFormat;
import io.incipit.registry.serde.message.ReferencedSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References lead where the official tests say, for messages and for the registry. */
class OfficialReferencesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"draft4", "draft6", "draft7", "draft2019-09", "draft2020-12"})
    void check_officialTests_areToldApart(String edition) throws IOException {
        JsonNode suite = suite(edition);
        List<String> wrong = new ArrayList<>();

        for (JsonNode group : suite.get("groups")) {
            MessageValidator validator = validator(group.get("schema"), suite.get("remotes"));
            for (JsonNode test : group.get("tests")) {
                if (fits(validator, test.get("data")) != test.get("valid").booleanValue()) {
                    wrong.add(group.get("description") + ": " + test.get("description"));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft4", "draft6", "draft7", "draft2019-09", "draft2020-12"})
    void requireUsable_officialSchemas_areTaken(String edition) throws IOException {
        JsonNode suite = suite(edition);
        List<ResolvedReference> references = suite.get("remotes").properties().stream()
                .map(remote ->
                        new ResolvedReference(remote.getKey(), remote.getValue().toString()))
                .toList();

        for (JsonNode group : suite.get("groups")) {
            new JsonSchemaFormat()
                    .parse(group.get("schema").toString(), references, Strictness.NEW)
                    .requireUsable(false);
        }
    }

    private static boolean fits(MessageValidator validator, JsonNode data) {
        try {
            validator.check(data);
            return true;
        } catch (SerializationException e) {
            assertThat(e).hasMessageStartingWith("The data does not fit");
            return false;
        }
    }

    private static MessageValidator validator(JsonNode schema, JsonNode remotes) {
        List<ReferencedSchema> referenced = remotes.properties().stream()
                .map(remote -> new ReferencedSchema(remote.getKey(), definition(remote.getValue())))
                .toList();
        return MessageValidator.of(JsonLanguage.INSTANCE.parse(definition(schema), referenced));
    }

    private static SchemaDefinition definition(JsonNode schema) {
        return new SchemaDefinition("JSON", schema.toString(), List.of());
    }

    private static JsonNode suite(String edition) throws IOException {
        String name = "/json/suite/" + edition + ".json";
        try (InputStream in = Objects.requireNonNull(OfficialReferencesTest.class.getResourceAsStream(name), name)) {
            return JSON.readTree(in);
        }
    }
}
