// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WildSchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each in one edition or another. */
    private static final List<ParsedSchema> SOME = WildSchemas.names()
            .filter(name -> name.hashCode() % 4 == 0)
            .map(name -> new JsonSchemaFormat().parse(WildSchemas.text(name), List.of(), Strictness.NEW))
            .toList();

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    static Stream<String> names() {
        return WildSchemas.names();
    }

    @Test
    void names_are_manyMoreThanAHundred() {
        assertThat(names()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("names")
    void texts_readAgain_areTheSame(String name) {
        ParsedSchema schema = parse(WildSchemas.text(name));

        ParsedSchema canonical = parse(schema.canonicalText());
        ParsedSchema normalized = parse(schema.normalizedText());

        schema.requireUsable(true);
        assertThat(canonical.canonicalText()).isEqualTo(schema.canonicalText());
        assertThat(canonical.isEquivalentTo(schema)).isTrue();
        assertThat(normalized.canonicalText()).isEqualTo(schema.normalizedText());
        assertThat(normalized.normalizedText()).isEqualTo(schema.normalizedText());
        assertThat(normalized.incompatibilities(schema, Direction.BACKWARD)).isEmpty();
        assertThat(schema.incompatibilities(normalized, Direction.BACKWARD)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void examples_areTakenByTheValidator(String name) throws JsonProcessingException {
        JsonNode schema = JSON.readTree(WildSchemas.text(name));

        Schema validator =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);

        assertThat(schema.get("examples")).isNotEmpty();
        schema.get("examples")
                .forEach(example -> assertThat(validator.validate(example)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void incompatibilities_withMany_areToldInPlaces(String name) {
        ParsedSchema schema = parse(WildSchemas.text(name));

        assertThat(SOME).allSatisfy(other -> assertThat(
                        schema.incompatibilities(other, Direction.FORWARD, CompatibilityPolicy.LENIENT))
                .allSatisfy(found -> assertThat(found.place().line()).isPositive()));
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.NEW);
    }
}
