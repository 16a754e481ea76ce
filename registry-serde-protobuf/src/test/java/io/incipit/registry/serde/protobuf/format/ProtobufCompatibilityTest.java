// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.mock.LevelTrial;
import io.incipit.registry.serde.protobuf.TestTexts;
import io.incipit.registry.serde.protobuf.compare.ProtobufRule;
import io.incipit.registry.serde.protobuf.schema.Editions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProtobufCompatibilityTest {

    final ProtobufFormat format = new ProtobufFormat(Editions.ACCEPT);

    static List<Change> changes() {
        return Change.all();
    }

    static Stream<Arguments> verdicts() {
        return changes().stream()
                .flatMap(change -> Stream.of(
                        arguments(change, change.changed(), change.old(), Direction.BACKWARD, change.newReadsOld()),
                        arguments(change, change.old(), change.changed(), Direction.FORWARD, change.oldReadsNew())));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("verdicts")
    void incompatibilities_eachChange_areAsTheTableSays(
            Change change, String reader, String writer, Direction direction, String verdict) {
        List<Incompatibility> found = parse(reader).incompatibilities(parse(writer), direction);

        assertThat(shown(found)).as(change.name()).isEqualTo(verdict);
    }

    /** Editions are taken by those registries alone that are told to. */
    static Stream<Change> changesForAll() {
        return changes().stream().filter(change -> Stream.of(change.old(), change.changed())
                .noneMatch(text -> text.startsWith("edition")));
    }

    @ParameterizedTest
    @MethodSource("changesForAll")
    void register_eachChangeAtEachLevel_isTakenWhereTheTableAllowsIt(Change change) {
        LevelTrial trial = new LevelTrial(
                change.newReadsOld().isEmpty(), change.oldReadsNew().isEmpty());

        trial.require(schema(change.old()), schema(change.changed()));
    }

    private static SchemaDefinition schema(String text) {
        return new SchemaDefinition("PROTOBUF", text, List.of());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void incompatibilities_changeInsideAnotherMessage_areTheSameThere(Change change) {
        ParsedSchema reader = parse(change.inside(change.changed()));

        List<Incompatibility> found = reader.incompatibilities(parse(change.inside(change.old())), Direction.BACKWARD);

        assertThat(found.stream().map(Incompatibility::rule))
                .isEqualTo(Stream.of(change.newReadsOld().split(", ", -1))
                        .map(rule -> rule.split(" ", -1)[0])
                        .filter(rule -> !rule.isEmpty() && !rule.equals("PACKAGE_CHANGED"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void incompatibilities_normalized_areTheSame(Change change) {
        ParsedSchema reader = parse(parse(change.changed()).normalizedText());
        ParsedSchema writer = parse(parse(change.old()).normalizedText());

        List<Incompatibility> found = reader.incompatibilities(writer, Direction.BACKWARD);

        assertThat(Set.of(shown(found).split(", ", -1)))
                .isEqualTo(Set.of(change.newReadsOld().split(", ", -1)));
    }

    @Test
    void changes_all_breakEveryRule() {
        Set<String> broken = Change.all().stream()
                .flatMap(change -> Stream.of(change.newReadsOld(), change.oldReadsNew()))
                .flatMap(findings -> Arrays.stream(findings.split(", ", -1)))
                .map(finding -> finding.split(" ", -1)[0])
                .filter(rule -> !rule.isEmpty())
                .collect(Collectors.toSet());

        assertThat(broken)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ProtobufRule.values()).map(Enum::name).toList());
    }

    @Test
    void incompatibilities_fieldChanged_areToldInTheWordsOfTheEcosystemWithPlaceAndFix() {
        ParsedSchema writer = parse("message M { optional int32 a = 1; }");
        ParsedSchema reader = parse("message M {\n  optional int32 b = 2;\n  optional string a = 1;\n}");

        List<Incompatibility> found = reader.incompatibilities(writer, Direction.BACKWARD);

        assertThat(found)
                .containsExactly(new Incompatibility(
                        "FIELD_SCALAR_KIND_CHANGED",
                        new Place("#/M/1", 3, 3),
                        "M.a",
                        "optional int32",
                        "optional string",
                        "Keep the type optional int32 or one that is written alike, and give optional string a field of"
                                + " its own with a new number.",
                        "{errorType:\"FIELD_SCALAR_KIND_CHANGED\", description:\"The kind of a SCALAR field at path"
                                + " '#/M/1' in the new schema does not match its kind in the old schema\"}"));
    }

    @Test
    void incompatibilities_groupMadeAMessage_areToldApart() {
        ParsedSchema writer = parse("message M { optional group G = 1 {} }");
        ParsedSchema reader = parse("message M { optional G g = 1; message G {} }");

        List<Incompatibility> found = reader.incompatibilities(writer, Direction.BACKWARD);

        assertThat(found).singleElement().satisfies(change -> {
            assertThat(change.rule()).isEqualTo("FIELD_KIND_CHANGED");
            assertThat(change.fix())
                    .isEqualTo("Keep the type optional group G,"
                            + " and give optional G a field of its own with a new number.");
        });
    }

    @Test
    void incompatibilities_messageOfReferenceChanged_areToldThereAndHere() {
        String group = "syntax = \"proto3\"; import \"u\"; message G { repeated u.User m = 1; u.User.Tag t = 2; }";
        ParsedSchema writer = parse(group, "package u; message User { optional string n = 1; message Tag {} }");
        ParsedSchema reader = parse(group, "package u; message User { optional int32 n = 1; message Tag {} }");

        List<Incompatibility> found = reader.incompatibilities(writer, Direction.BACKWARD);

        assertThat(found.stream()
                        .map(finding -> finding.rule() + " " + finding.message().split("'", -1)[1]))
                .containsExactly("FIELD_SCALAR_KIND_CHANGED #/User/1", "FIELD_NAMED_TYPE_CHANGED #/G/1");
    }

    @Test
    void incompatibilities_messagesOfReferenceThatHoldOneAnother_end() {
        String text = "syntax = \"proto3\"; import \"u\"; message M { u.A a = 1; }";
        ParsedSchema schema = parse(text, "package u; message A { optional B b = 1; } message B { optional A a = 1; }");

        List<Incompatibility> found = schema.incompatibilities(schema, Direction.BACKWARD);

        assertThat(found).isEmpty();
    }

    private static String shown(List<Incompatibility> found) {
        return found.stream()
                .map(finding -> finding.rule() + " " + finding.message().split("'", -1)[1])
                .collect(Collectors.joining(", "));
    }

    private ParsedSchema parse(String text, String... referenced) {
        List<ResolvedReference> references = Stream.of(referenced)
                .map(reference -> new ResolvedReference("u", reference))
                .toList();
        return format.parse(text, references, Strictness.EXISTING);
    }

    /**
     * A change of a file.
     *
     * @param newReadsOld rules and paths
     */
    record Change(String name, String old, String changed, String newReadsOld, String oldReadsNew) {

        static final Map<Character, String> SYNTAXES = Map.of('2', "", 'e', "edition = \"2023\"; ");

        static List<Change> all() {
            List<String> lines = TestTexts.lines("compatibility.txt");
            return lines.stream()
                    .filter(line -> line.matches("[2e]?= .*"))
                    .map(line -> of(lines.subList(lines.indexOf(line), lines.indexOf(line) + 4)))
                    .toList();
        }

        private static Change of(List<String> block) {
            String syntax = SYNTAXES.getOrDefault(block.get(0).charAt(0), "syntax = \"proto3\"; ");
            String[] findings = block.get(3).split("\\|", -1);
            return new Change(
                    block.get(0).replaceFirst("[2e]?= ", ""),
                    in(syntax, block.get(1)),
                    in(syntax, block.get(2).substring(3)),
                    findings[0].strip(),
                    findings[1].strip());
        }

        private static String in(String syntax, String text) {
            return text.matches("(syntax|edition) .*") ? text : syntax + text;
        }

        /** The same types inside a message. */
        String inside(String text) {
            String types = text.replaceFirst("service .*", "").replace(".p.N", "N");
            return types.replaceFirst(
                            "^((?:(?:syntax|edition|option) [^;]*; )*)(?:package \\w+; )?", "$1message Around { ")
                    + " }";
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
