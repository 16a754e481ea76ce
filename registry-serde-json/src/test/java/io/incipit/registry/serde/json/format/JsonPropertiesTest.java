// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is judged compatible is: data of the one schema is data of the other, as an independent validator has it. */
class JsonPropertiesTest {

    private static final int PAIRS = 150;
    private static final int VALUES = 20;

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void incompatibilities_none_dataOfTheWriterIsTakenByTheReader(long seed) {
        Random random = new Random(seed);
        RandomSchemas schemas = new RandomSchemas(random);
        int compatible = 0;
        for (int i = 0; i < PAIRS; i++) {
            ObjectNode old = schemas.any(3);
            ObjectNode changed = schemas.changed(old, 2);
            if (parse(changed).incompatibilities(parse(old), Direction.BACKWARD).isEmpty()) {
                compatible++;
                assertTaken(old, changed, random);
            }
            if (parse(old).incompatibilities(parse(changed), Direction.FORWARD).isEmpty()) {
                assertTaken(changed, old, random);
            }
        }

        assertThat(compatible).isBetween(PAIRS / 10, PAIRS * 9 / 10);
    }

    private static void assertTaken(ObjectNode writer, ObjectNode reader, Random random) {
        Schema written = validator(writer);
        Schema read = validator(reader);
        RandomValues values = new RandomValues(random);
        for (int i = 0; i < VALUES; i++) {
            JsonNode value = values.like(writer);
            if (written.validate(value).isEmpty()) {
                assertThat(read.validate(value))
                        .as("%s, written with %s, read with %s", value, writer, reader)
                        .isEmpty();
            }
        }
    }

    private static Schema validator(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    }

    private ParsedSchema parse(JsonNode schema) {
        return format.parse(schema.toString(), List.of(), Strictness.NEW);
    }
}
