// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.serde.client.FakeRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.api.SchemaSubmission.Tagging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TaggingTest {

    static final String REGISTER = "POST /subjects/s/versions?normalize=false";
    static final SchemaTags CARD = SchemaTags.ofField(".Order.card", "PII", "PCI");
    static final String CARD_JSON =
            "[{\"schemaEntity\":{\"entityPath\":\".Order.card\",\"entityType\":\"sr_field\"},\"tags\":[\"PII\",\"PCI\"]}]";
    static final SchemaSubmission STRING = SchemaSubmission.of(SchemaDefinition.avro("\"string\""));

    final FakeRegistry server = FakeRegistry.start();
    final SchemaRegistry registry = SchemaRegistry.connect(server.url());

    @AfterEach
    void stop() {
        registry.close();
        server.close();
    }

    static Arguments[] taggings() {
        return new Arguments[] {
            Arguments.of(Tagging.NONE, ""),
            Arguments.of(Tagging.adding(CARD), ",\"schemaTagsToAdd\":" + CARD_JSON),
            Arguments.of(Tagging.removing(CARD), ",\"schemaTagsToRemove\":" + CARD_JSON),
            Arguments.of(Tagging.propagating(), ",\"propagateSchemaTags\":true")
        };
    }

    @ParameterizedTest
    @MethodSource("taggings")
    void register_changesOfTags_areSentIfThereAreAny(Tagging tagging, String sent) {
        server.answer(REGISTER, 200, "{\"id\":1,\"schema\":\"x\"}");

        registry.subjects().register("s", STRING.with(tagging)).now();

        assertThat(server.seen().get(0).body())
                .isEqualTo("{\"schemaType\":\"AVRO\",\"schema\":\"\\\"string\\\"\"" + sent + "}");
    }

    @Test
    void register_aPlaceOfItsOwn_isSentBesideTheTags() {
        server.answer(REGISTER, 200, "{\"id\":7,\"schema\":\"x\"}");

        registry.subjects()
                .register("s", STRING.with(Tagging.propagating()).at(3, 7))
                .now();

        assertThat(server.seen().get(0).body()).endsWith(",\"propagateSchemaTags\":true,\"version\":3,\"id\":7}");
    }

    @Test
    void withTags_ofAVersionOrAnId_tellsTheirPlaces() {
        String answer = "{\"id\":1,\"schema\":\"x\",\"schemaTags\":" + CARD_JSON + "}";
        server.answer("GET /subjects/s/versions/2?deleted=true&findTags=PII&findTags=EU", 200, answer);
        server.answer("GET /schemas/ids/1?findTags=*", 200, answer);

        assertThat(registry.versions().withTags("s", 2, "PII", "EU").now().tags())
                .containsExactly(CARD);
        assertThat(registry.schemas().withTags(1, "*").now().tags()).containsExactly(CARD);
    }
}
