// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvroLimitsTest {

    private final AvroFormat format = new AvroFormat();

    @Test
    void parse_recordOfTenThousandFieldsAndTwoMegabytes_works() {
        String doc = "x".repeat(150);
        String fields = IntStream.range(0, 10_000)
                .mapToObj(
                        i -> "{\"name\":\"field_%d\",\"type\":[\"null\",\"double\"],\"doc\":\"%s\"}".formatted(i, doc))
                .collect(Collectors.joining(","));

        ParsedSchema schema = parse(record("R", fields));

        assertThat(fields).hasSizeGreaterThan(2_000_000);
        assertEverythingWorks(schema);
        assertThat(schema.topLevelFields()).hasSize(10_000);
    }

    @Test
    void parse_arraysNestedDeeply_works() {
        ParsedSchema schema = parse("{\"type\":\"array\",\"items\":".repeat(990) + "\"int\"" + "}".repeat(990));

        assertEverythingWorks(schema);
    }

    @Test
    void parse_recordsNestedDeeply_works() {
        String text = "\"T0\"";
        for (int i = 0; i < 330; i++) {
            text = record("T" + i, "{\"name\":\"next\",\"type\":" + (i == 0 ? "\"int\"" : text) + "}");
        }

        ParsedSchema schema = parse(text);

        assertEverythingWorks(schema);
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 100_000, 1_000_000})
    void parse_nestedTooDeeply_isRefused(int depth) {
        assertRefused("[".repeat(depth));
        assertRefused("{\"type\":\"map\",\"values\":".repeat(depth) + "\"int\"" + "}".repeat(depth));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 5_000, 30_000})
    void parse_typesThatEachNameTheNext_isRefusedWhenWrittenOutTooDeeply(int types) {
        String forward = IntStream.range(0, types)
                .mapToObj(i -> record("T" + i, i == types - 1 ? "" : field("T" + (i + 1))))
                .collect(Collectors.joining(",", "[", "]"));

        assertRefused(forward);
    }

    @Test
    void parse_typesThatEachNameTheOneBefore_works() {
        String backward = IntStream.range(0, 5_000)
                .mapToObj(i -> record("T" + i, i == 0 ? "" : field("T" + (i - 1))))
                .collect(Collectors.joining(",", "[", "]"));

        assertEverythingWorks(parse(backward));
    }

    @Test
    void parse_referencesThatWriteOutTooDeeply_isRefused() {
        List<ResolvedReference> references = IntStream.range(0, 400)
                .mapToObj(i -> new ResolvedReference("T" + i, record("T" + i, i == 0 ? "" : field("T" + (i - 1)))))
                .toList();

        assertThatThrownBy(() -> format.parse(record("R", field("T399")), references, Strictness.EXISTING))
                .isInstanceOf(RegistryException.Rejected.class);
    }

    @Test
    void incompatibilities_unionsOfThousandsOfOtherTypes_areFound() {
        ParsedSchema ours = parse(unionOfRecords("A", 3_000));
        ParsedSchema theirs = parse(unionOfRecords("B", 3_000));

        assertThat(ours.incompatibilities(theirs, Direction.BACKWARD)).hasSize(1000);
        assertThat(ours.isEquivalentTo(theirs)).isFalse();
    }

    @Test
    void incompatibilities_cyclesThatMeetLate_areCompared() {
        ParsedSchema ours = parse(cycle(29));
        ParsedSchema theirs = parse(cycle(31));

        assertThat(ours.incompatibilities(theirs, Direction.BACKWARD)).isEmpty();
        assertThat(ours.isEquivalentTo(theirs)).isFalse();
    }

    @Test
    void incompatibilities_cyclesThatMeetTooLate_areRefused() {
        ParsedSchema ours = parse(cycle(329));
        ParsedSchema theirs = parse(cycle(328));

        assertThatThrownBy(() -> ours.incompatibilities(theirs, Direction.BACKWARD))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage("The schemas are nested too deeply to be compared");
    }

    private void assertEverythingWorks(ParsedSchema schema) {
        ParsedSchema again = parse(schema.canonicalText());
        assertThat(again.isEquivalentTo(schema)).isTrue();
        assertThat(again.incompatibilities(schema, Direction.BACKWARD)).isEmpty();
        assertThat(parse(schema.normalizedText()).canonicalText()).isEqualTo(schema.normalizedText());
        assertThat(schema.formattedText("resolved")).isEqualTo(schema.canonicalText());
    }

    private void assertRefused(String text) {
        Set.of(Strictness.values())
                .forEach(strictness -> assertThatThrownBy(() -> format.parse(text, List.of(), strictness))
                        .isInstanceOf(RegistryException.Rejected.class));
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.NEW);
    }

    private static String unionOfRecords(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> record(prefix + i, "{\"name\":\"a\",\"type\":\"int\"}"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** All types have the simple name R, so that each is compared with each. */
    private static String cycle(int length) {
        String text = "\"n0.R\"";
        for (int i = length - 1; i >= 0; i--) {
            text = record("n" + i + ".R", "{\"name\":\"next\",\"type\":" + text + "}");
        }
        return text;
    }

    private static String field(String type) {
        return "{\"name\":\"next\",\"type\":\"" + type + "\"}";
    }

    private static String record(String name, String fields) {
        return "{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[" + fields + "]}";
    }
}
