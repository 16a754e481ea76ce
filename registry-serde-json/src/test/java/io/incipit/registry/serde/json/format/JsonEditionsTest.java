// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keywords mean before and after the editions that brought them. */
class JsonEditionsTest {

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    @Test
    void incompatibilities_unevaluatedPropertiesBeforeItsEdition_leaveTheModelOpen() {
        String text = "{\"type\":\"object\",\"properties\":{\"a\":{}%s},\"unevaluatedProperties\":false}";
        ParsedSchema old = parse(text.formatted(""));
        ParsedSchema changed = parse(text.formatted(",\"b\":{\"type\":\"string\"}"));

        assertThat(changed.incompatibilities(old, Direction.BACKWARD))
                .extracting(Incompatibility::rule)
                .containsExactly("OPTIONAL_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "http://json-schema.org/draft-04/schema#; \"propertyNames\":3",
                "http://json-schema.org/draft-04/schema#; \"contains\":3",
                "http://json-schema.org/draft-06/schema#; \"if\":3",
                "http://json-schema.org/draft-07/schema#; \"unevaluatedItems\":3",
                "http://json-schema.org/draft-07/schema#; \"dependentRequired\":3",
                "http://json-schema.org/draft-07/schema#; \"type\":\"array\",\"minContains\":\"3\"",
            })
    void requireUsable_keywordOfALaterEdition_isPassedOver(String edition, String keyword) {
        ParsedSchema before = parse("{\"$schema\":\"%s\",%s}".formatted(edition, keyword));
        ParsedSchema after =
                parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",%s}".formatted(keyword));

        before.requireUsable(true);
        assertThatThrownBy(() -> after.requireUsable(true)).isInstanceOf(RegistryException.Rejected.class);
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.NEW);
    }
}
