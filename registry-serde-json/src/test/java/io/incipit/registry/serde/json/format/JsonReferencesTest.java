// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReferencesTest {

    private static final String ADDRESS = """
            {"$id": "http://ex.invalid/addr.json", "type": "object", "properties": {"zip": {"type": "string"}},
             "definitions": {"street": {"$id": "#street", "type": "string"}}}""";

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    @ParameterizedTest
    @CsvSource({
        "addr.json,                   http://ex.invalid/order.json, addr.json",
        "http://ex.invalid/addr.json, http://ex.invalid/order.json, addr.json",
        "addr.json,                   http://ex.invalid/order.json, addr.json#/properties/zip",
        "addr.json,                   http://ex.invalid/order.json, http://ex.invalid/addr.json#street",
        "addr.json,                   http://ex.invalid/order.json, addr.json#/$defs/street",
        "addr.json,                   '',                           addr.json",
        "addr.json,                   '',                           ./addr.json",
        "some name,                   '',                           http://ex.invalid/addr.json",
        "com.acme.Address,            urn:order,                    com.acme.Address",
    })
    void requireUsable_referenceByName_isFound(String name, String id, String reference) {
        for (String dialect :
                List.of("http://json-schema.org/draft-07/schema#", "http://json-schema.org/draft-06/schema")) {
            String text = "{\"$schema\":\"%s\",%s\"properties\":{\"to\":{\"$ref\":\"%s\"}}}"
                    .formatted(dialect, id.isEmpty() ? "" : "\"$id\":\"" + id + "\",", reference);

            parse(text, new ResolvedReference(name, ADDRESS)).requireUsable(true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$ref\":\"addr.json\"}",
                "{\"$ref\":\"http://json-schema.org/draft-07/hyper-schema#\"}",
                "{\"$ref\":\"#/definitions/a\"}",
                "{\"$ref\":\"#a\"}",
                "{\"properties\":{\"a\":{\"$ref\":\"http://127.0.0.1:9/a.json\"}}}",
                "{\"$ref\":\"#/definitions/a\",\"definitions\":{\"a\":3}}",
                "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$dynamicRef\":\"#a\"}",
            })
    void requireUsable_referenceToNothing_isRefused(String text) {
        ParsedSchema schema = parse(text);

        assertThat(schema.canonicalText()).isEqualTo(text);
        assertThatThrownBy(() -> schema.requireUsable(false)).isInstanceOf(RegistryException.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://json-schema.org/draft-04/schema#",
                "http://json-schema.org/draft-06/schema#",
                "https://json-schema.org/draft-07/schema",
                "http://json-schema.org/draft-07/schema#/definitions/nonNegativeInteger",
                "https://json-schema.org/draft/2019-09/schema",
                "https://json-schema.org/draft/2020-12/schema",
                "https://json-schema.org/draft/2020-12/meta/core",
            })
    void requireUsable_referenceToMetaSchema_isFoundWithoutNetwork(String address) {
        ParsedSchema schema = parse("{\"properties\":{\"a\":{\"$ref\":\"%s\"}}}".formatted(address));

        schema.requireUsable(false);
        assertThat(schema.incompatibilities(schema, Direction.BACKWARD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#node", "http://ex.invalid/tree", "http://ex.invalid/tree#/$defs/node", "#/$defs/node", "tree"})
    void requireUsable_referenceWithinEditionOf2020_isFound(String reference) {
        parse("""
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "http://ex.invalid/tree",
                 "$defs": {"node": {"$anchor": "node", "type": "object"}}, "$ref": "%s", "required": ["a"]}""".formatted(reference)).requireUsable(true);
    }

    @Test
    void incompatibilities_insideReferenced_areToldWithThePlaceOfTheReference() {
        String text = "{\"properties\":{\n  \"to\":{\"$ref\":\"addr.json\"}}}";
        ParsedSchema old = parse(text, new ResolvedReference("addr.json", ADDRESS));
        ParsedSchema changed =
                parse(text, new ResolvedReference("addr.json", ADDRESS.replace("\"string\"", "\"integer\"")));

        List<Incompatibility> found = changed.incompatibilities(old, Direction.BACKWARD);

        assertThat(found).singleElement().satisfies(incompatibility -> {
            assertThat(incompatibility.message()).contains("'#/properties/to/properties/zip'");
            assertThat(incompatibility.field()).isEqualTo("to.zip");
            assertThat(incompatibility.place().pointer()).isEqualTo("/properties/to");
            assertThat(incompatibility.place().line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ex.invalid/order.json#/definitions/b", "order.json#/definitions/b", "addr.json"})
    void requireUsable_ownAddressBesideAReference_isTheBase(String reference) {
        parse(
                        "{\"$id\":\"http://ex.invalid/order.json\",\"$ref\":\"%s\",\"definitions\":{\"b\":{\"type\":\"null\"}}}"
                                .formatted(reference),
                        new ResolvedReference("http://ex.invalid/addr.json", "{}"))
                .requireUsable(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "enum", "const", "examples", "properties"})
    void requireUsable_partNamedLikeAKeyword_isFound(String name) {
        parse("{\"definitions\":{\"%s\":{\"$id\":\"#part\"}},\"$ref\":\"#part\"}".formatted(name))
                .requireUsable(true);
        parse("{\"properties\":{\"%s\":{\"$id\":\"http://ex.invalid/a\"}},\"items\":{\"$ref\":\"http://ex.invalid/a\"}}"
                        .formatted(name))
                .requireUsable(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/gone.json", "http://json-schema.org/draft-07/hyper-schema#"})
    void incompatibilities_olderLeadsToNothing_areOne(String address) {
        ParsedSchema old = parse("{\"$ref\":\"%s\"}".formatted(address));
        ParsedSchema changed = parse("{\"type\":\"object\"}");

        assertThat(changed.incompatibilities(old, Direction.BACKWARD)).hasSize(1);
        assertThat(old.incompatibilities(changed, Direction.FORWARD)).hasSize(1);
    }

    private ParsedSchema parse(String text, ResolvedReference... references) {
        return format.parse(text, List.of(references), Strictness.EXISTING);
    }
}
