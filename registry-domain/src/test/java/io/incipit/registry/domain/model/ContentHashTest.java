// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHashTest {

    private static final String ONE = "\u0001";

    private static final Metadata METADATA =
            Metadata.of(Map.of("b.*", List.of("z", "y"), "a", List.of("x")), Map.of("q", "2", "p", "1"), List.of("q"));
    private static final Rule RULE = new Rule(
            "name",
            "doc",
            Rule.Kind.CONDITION,
            Rule.Moment.WRITE,
            "CEL",
            Set.of("tag"),
            Map.of("key", "value"),
            "expr",
            "yes",
            "no",
            true);

    @Test
    void guid_ofReferences_takesNameSubjectAndFourBytesOfVersion() {
        Schema schema = schema(List.of(new SchemaReference("n", "s", 258)), null, null);

        assertThat(schema.guid()).isEqualTo(md5("text" + "ns" + "\u0000\u0000\u0001\u0002"));
    }

    @Test
    void guid_ofMetadata_takesSortedTagsThenPropertiesThenSensitive() {
        Schema schema = schema(List.of(), METADATA, null);

        assertThat(schema.guid()).isEqualTo(md5("text" + ONE + "ax" + "b.*yz" + "p1q2" + "q"));
    }

    @Test
    void guid_ofRuleSet_takesRulesInOrderOfTheirListsThenWhereTheyRun() {
        Rule bare = new Rule("m", null, null, null, null, Set.of(), Map.of(), null, null, null, false);
        RuleSet rules = new RuleSet(List.of(bare), List.of(RULE), List.of(bare), RuleSet.EnableAt.SERVER);

        Schema schema = schema(List.of(), null, rules);

        String rule = "name" + "doc" + "CONDITION" + "WRITE" + "CEL" + "tag" + "keyvalue" + "expr" + "yes" + "no" + ONE;
        assertThat(schema.guid()).isEqualTo(md5("text" + ONE + "m" + rule + "m" + "SERVER"));
    }

    @Test
    void guid_ofEmptyMetadata_isNotThatOfNone() {
        assertThat(schema(List.of(), Metadata.EMPTY, null).guid()).isEqualTo(md5("text" + ONE));
        assertThat(schema(List.of(), null, null).guid()).isEqualTo(md5("text"));
    }

    @Test
    void guid_doesNotKnowTheType() {
        Schema other = new Schema(new SchemaType("JSON"), "text", List.of(), null, null);

        assertThat(other.guid()).isEqualTo(Schema.of("text").guid());
        assertThat(other).isNotEqualTo(Schema.of("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"a\":\n\"\\\"}", "\u0007", "\u00e9\u20ac", "a\uD83D\uDE00b", "a\uD83Db"})
    void guid_ofTextTakenFromJson_isThatOfItsCharacters(String text) {
        Schema spoken = new Schema(SchemaType.DEFAULT, text, List.of(), METADATA, null);
        Schema taken = new Schema(SchemaType.DEFAULT, JsonText.of(text), List.of(), METADATA, null);

        assertThat(taken.guid()).isEqualTo(spoken.guid()).isEqualTo(taken.guid());
        assertThat(Schema.of("other").withText(text).guid())
                .isEqualTo(fromJson(text).guid())
                .isEqualTo(md5(text));
    }

    @Test
    void equals_ofTextsTakenFromJson_goesByTypeAndGuid() {
        assertThat(fromJson("text")).isEqualTo(fromJson("text")).hasSameHashCodeAs(Schema.of("text"));
        assertThat(fromJson("text")).isNotEqualTo(fromJson("other")).isNotEqualTo(schema(List.of(), METADATA, null));
        assertThat(fromJson("a\uD83Db")).isEqualTo(fromJson("a?b"));
    }

    @Test
    void equals_whereTheOrderOfWhatARuleHoldsDiffers_goesByGuid() {
        Schema one = ruled("a", "b");
        Schema other = ruled("b", "a");

        assertThat(ruled("a", "b")).isEqualTo(one).isNotEqualTo(other);
        assertThat(one.guid()).isNotEqualTo(other.guid());
        assertThat(one).isNotEqualTo(other);
    }

    private static Schema ruled(String... tags) {
        Set<String> ordered = new LinkedHashSet<>(List.of(tags));
        Rule rule = new Rule("m", null, null, null, null, ordered, Map.of(), null, null, null, false);
        RuleSet rules = new RuleSet(List.of(), List.of(rule), List.of(), null);
        return new Schema(SchemaType.DEFAULT, JsonText.of("text"), List.of(), null, rules);
    }

    private static Schema fromJson(String text) {
        return new Schema(SchemaType.DEFAULT, JsonText.of(text), List.of(), null, null);
    }

    private static Schema schema(
            List<SchemaReference> references, @Nullable Metadata metadata, @Nullable RuleSet ruleSet) {
        return new Schema(SchemaType.DEFAULT, "text", references, metadata, ruleSet);
    }

    private static SchemaGuid md5(String parts) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(parts.getBytes(UTF_8));
            String hex = "%032x".formatted(new BigInteger(1, digest));
            return SchemaGuid.parse(hex).orElseThrow();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
