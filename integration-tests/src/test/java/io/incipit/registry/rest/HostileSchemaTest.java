// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.rest.HostileSchemas.Named;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas that are huge, deep, circular or no schemas: an answer comes to whatever is done with them. */
class HostileSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSIONS = "/subjects/hostile/versions";

    static Stream<Named> schemas() {
        return Stream.concat(HostileSchemas.all(), HostileJsonSchemas.all());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void useEverywhere_hostileSchema_failsNotAndLeavesNoTrace(Named schema) {
        try (Target target = new Target()) {
            uses(schema).forEach(target::strike);

            assertThat(target.faults()).isEmpty();
            HostileInputTest.assertIsWhole(target);
        }
    }

    private static List<Attack> uses(Named schema) {
        String body = body(schema);
        String checks = "/compatibility/subjects/";
        return List.of(
                post(schema, "/subjects/seed/versions", body),
                post(schema, checks + "seed/versions/latest?verbose=true", body),
                Attack.of(schema.name(), "PUT", "/config/hostile").withText("{\"compatibility\":\"FULL_TRANSITIVE\"}"),
                post(schema, VERSIONS, body),
                post(schema, VERSIONS + "?normalize=true", body.replace("int", "long")),
                post(schema, checks + "hostile/versions?verbose=true&normalize=true", body),
                post(schema, "/subjects/hostile?normalize=true", body),
                post(schema, "/subjects/hostile?deleted=true", body.replace("x", "y")),
                Attack.of(schema.name(), "GET", VERSIONS + "/latest?format=resolved"),
                Attack.of(schema.name(), "GET", VERSIONS + "/latest?findTags=*"),
                Attack.of(schema.name(), "DELETE", "/subjects/hostile"));
    }

    private static Attack post(Named schema, String target, String body) {
        return Attack.of(schema.name(), "POST", target).withText(body);
    }

    private static String body(Named schema) {
        ObjectNode body =
                JSON.createObjectNode().put("schemaType", schema.type()).put("schema", schema.text());
        if (!schema.references().isEmpty()) {
            body.set("references", JSON.valueToTree(schema.references()));
        }
        return body.toString();
    }
}
