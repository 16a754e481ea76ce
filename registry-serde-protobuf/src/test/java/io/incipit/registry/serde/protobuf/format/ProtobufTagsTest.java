// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaEntity.Kind;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtobufTagsTest {

    static final String PLAIN = """
            syntax = "proto3";
            package shop;

            message Order {
              string id = 1;

              oneof who {
                string name = 2;
              }

              message Line {
                int32 count = 1;
              }
            }
            """;
    static final String TAGGED = """
            syntax = "proto3";
            package shop;
            import "confluent/meta.proto";
            message Order {
              option (confluent.message_meta) = { doc: "d", tags: ["A", "B"] };
              string id = 1 [(confluent.field_meta).tags = "C"];
            }
            """;

    @Test
    void all_taggedFile_givesTheTagsOfItsPlaces() {
        assertThat(parse(TAGGED).inlineTags().all())
                .containsExactly(tags("shop.Order", Kind.RECORD, "A", "B"), tags("shop.Order.id", Kind.FIELD, "C"));
    }

    @ParameterizedTest
    @CsvSource({
        "shop.Order, RECORD",
        "Order, RECORD",
        ".Order, RECORD",
        "shop.Order.id, FIELD",
        "Order.name, FIELD",
        ".shop.Order.Line, RECORD",
        "Order.Line.count, FIELD"
    })
    void textWith_addedTag_bearsItAndImportsItsOption(String path, Kind kind) {
        String text = parse(PLAIN).inlineTags().textWith(TagChange.adding(List.of(tags(path, kind, "PII"))));

        assertThat(text).contains("import \"confluent/meta.proto\";");
        assertThat(parse(text).inlineTags().all())
                .singleElement()
                .satisfies(tags -> assertThat(tags.tags()).containsExactly("PII"))
                .satisfies(tags -> assertThat(tags.entity().kind()).isEqualTo(kind));
    }

    @Test
    void textWith_removedTags_keepsTheRest() {
        TagChange change = new TagChange(
                List.of(), List.of(tags("Order", Kind.RECORD, "A", "B"), tags("Order.id", Kind.FIELD, "C", "NONE")));

        String text = parse(TAGGED).inlineTags().textWith(change);

        assertThat(text)
                .contains("option (confluent.message_meta) = {\n    doc: \"d\"\n  };")
                .contains("string id = 1;");
        assertThat(parse(text).inlineTags().all()).isEmpty();
    }

    @Test
    void textWith_nothingChanged_isTheCanonicalText() {
        TagChange change = new TagChange(List.of(), List.of(tags("Order", Kind.RECORD, "A")));

        assertThat(parse(PLAIN).inlineTags().textWith(change)).isEqualTo(PLAIN);
    }

    @Test
    void textWith_unknownPlace_isRefused() {
        TagChange change = TagChange.adding(List.of(tags("Order.none", Kind.FIELD, "A")));

        assertThatThrownBy(() -> parse(PLAIN).inlineTags().textWith(change))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining("No matching path 'Order.none' found in the schema");
    }

    @Test
    void fitting_tagsOfOtherPlaces_areLeftOut() {
        SchemaTags fits = tags("shop.Order.id", Kind.FIELD, "A");

        assertThat(parse(PLAIN).inlineTags().fitting(List.of(tags("shop.Gone", Kind.RECORD, "B"), fits)))
                .containsExactly(fits);
    }

    @Test
    void topLevelFields_firstMessage_haveTheirPlaces() {
        ParsedSchema schema = parse(PLAIN);

        assertThat(schema.topLevelFields()).containsExactly("id", "name");
        assertThat(schema.placeOf("id")).isEqualTo(new Place("#/Order/1", 5, 3));
        assertThat(schema.placeOf("name")).isEqualTo(new Place("#/Order/2", 8, 5));
    }

    private static SchemaTags tags(String path, Kind kind, String... tags) {
        return new SchemaTags(new SchemaEntity(path, kind), List.of(tags));
    }

    private static ParsedSchema parse(String text) {
        return new ProtobufFormat().parse(text, List.of(), Strictness.NEW);
    }
}
