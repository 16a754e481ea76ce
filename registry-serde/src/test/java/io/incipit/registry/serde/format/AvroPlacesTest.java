// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import static io.incipit.registry.domain.model.Direction.BACKWARD;
import static io.incipit.registry.domain.model.Direction.FORWARD;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is found, and where in the text as it was sent: rule, pointer, line and column, field, what was before and what is
 * new.
 */
class AvroPlacesTest {

    static final AvroFormat FORMAT = new AvroFormat();

    /** Five lines, with whatever type the field has on the fourth. */
    static String record(String type) {
        return """
                {"type": "record", "name": "R", "namespace": "n",
                 "fields": [
                   {"name": "kept", "type": "string"},
                   {"name": "f", "type": %s}
                ]}""".formatted(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "int"  | "string" | TYPE_MISMATCH /fields/1/type 4:26 f int->string
            "int"  | ["null","string"] | MISSING_UNION_BRANCH /fields/1/type 4:26 f int->[null, string]
            ["null","int"] | "int" | TYPE_MISMATCH /fields/1/type 4:26 f null->int
            ["null","int"] | ["null","string"] | MISSING_UNION_BRANCH /fields/1/type 4:26 f int->[null, string]
            {"type":"array","items":"int"} | {"type":"array", "items":"string"} | TYPE_MISMATCH /fields/1/type/items 4:51 f int->string
            {"type":"map","values":"int"} | {"type":"map", "values":"string"} | TYPE_MISMATCH /fields/1/type/values 4:50 f int->string
            {"type":"map","values":"int"} | {"type":"array", "items":"string"} | TYPE_MISMATCH /fields/1/type 4:26 f map->array
            {"type":"enum","name":"E","symbols":["A","B"]} | {"type":"enum","name":"E","symbols":["A"]} | MISSING_ENUM_SYMBOLS /fields/1/type/symbols 4:62 f [B]->null
            {"type":"enum","name":"E","symbols":["A"]} | {"type":"enum","name":"F","symbols":["A"]} | NAME_MISMATCH /fields/1/type/name 4:48 f n.E->n.F
            {"type":"fixed","name":"X","size":2} | {"type":"fixed","name":"X","size":3} | FIXED_SIZE_MISMATCH /fields/1/type/size 4:60 f 2->3
            {"type":"fixed","name":"X","size":2} | {"type":"fixed","name":"Y","size":2} | NAME_MISMATCH /fields/1/type/name 4:49 f n.X->n.Y
            {"type":"record","name":"S","fields":[]} | {"type":"record","name":"S","fields":[{"name":"g","type":"int"}]} | READER_FIELD_MISSING_DEFAULT_VALUE /fields/1/type/fields/0 4:64 f.g null->int
            {"type":"record","name":"S","fields":[]} | {"type":"record","name":"T","fields":[]} | NAME_MISMATCH /fields/1/type/name 4:50 f n.S->n.T
            """)
    void backward_anyRule_isPlacedInTheNewText(String old, String changed, String expected) {
        assertThat(found(record(old), record(changed), BACKWARD)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "int"  | "string" | TYPE_MISMATCH /fields/1/type 4:26 f int->string
            "int"  | ["null","int"] | TYPE_MISMATCH /fields/1/type/0 4:27 f int->null
            ["null","int"] | ["null","string"] | MISSING_UNION_BRANCH /fields/1/type/1 4:34 f [null, int]->string
            ["null","int"] | "string" | MISSING_UNION_BRANCH /fields/1/type 4:26 f [null, int]->string
            {"type":"array","items":"int"} | {"type":"array","items":["null","int"]} | TYPE_MISMATCH /fields/1/type/items/0 4:51 f int->null
            {"type":"map","values":"int"} | {"type":"map","values":"string"} | TYPE_MISMATCH /fields/1/type/values 4:49 f int->string
            {"type":"enum","name":"E","symbols":["A"]} | {"type":"enum","name":"E","symbols":["A","B"]} | MISSING_ENUM_SYMBOLS /fields/1/type/symbols 4:62 f null->[B]
            {"type":"fixed","name":"X","size":2} | {"type":"fixed","name":"X","size":3} | FIXED_SIZE_MISMATCH /fields/1/type/size 4:60 f 2->3
            {"type":"record","name":"S","fields":[{"name":"g","type":"int"}]} | {"type":"record","name":"S","fields":[]} | READER_FIELD_MISSING_DEFAULT_VALUE /fields/1/type/fields 4:63 f.g int->null
            """)
    void forward_anyRule_isPlacedInTheNewText(String old, String changed, String expected) {
        assertThat(found(record(old), record(changed), FORWARD)).isEqualTo(expected);
    }

    @Test
    void backward_typeDefinedElsewhereInTheText_isFollowedToItsDefinition() {
        String old = """
                {"type":"record","name":"R","namespace":"n","fields":[
                  {"name":"b","type":{"type":"record","name":"S","fields":[]}}]}""";
        String changed = """
                {"type":"record","name":"R","namespace":"n","fields":[
                  {"name":"a","default":null,"type":["null",
                    {"type":"record","name":"S","fields":[
                      {"name":"added","type":"int"}]}]},
                  {"name":"b","type":"S"}]}""";

        assertThat(found(old, changed, BACKWARD))
                .isEqualTo("READER_FIELD_MISSING_DEFAULT_VALUE /fields/0/type/1/fields/0 4:7 b.added null->int");
    }

    @Test
    void backward_typeOfAReference_isPlacedWhereItIsNamed() {
        String holder = """
                {"type":"record","name":"R","fields":[
                  {"name":"s","type":"n.S"}]}""";
        ParsedSchema old = parse(holder, "{\"type\":\"fixed\",\"name\":\"n.S\",\"size\":1}");
        ParsedSchema changed = parse(holder, "{\"type\":\"fixed\",\"name\":\"n.S\",\"size\":2}");

        assertThat(told(changed.incompatibilities(old, BACKWARD)))
                .isEqualTo("FIXED_SIZE_MISMATCH /fields/0/type 2:22 s 1->2");
    }

    @Test
    void backward_typeNamedInAnObjectOfItsOwn_isFollowed() {
        String old = "{\"type\":\"record\",\"name\":\"R\",\"fields\":["
                + "{\"name\":\"b\",\"type\":{\"type\":\"fixed\",\"name\":\"S\",\"size\":1}}]}";
        String changed = "{\"type\":\"record\",\"name\":\"R\",\"fields\":["
                + "{\"name\":\"a\",\"default\":\"\\u0000\\u0000\",\"type\":{\"type\":\"fixed\",\"name\":\"S\",\"size\":2}},"
                + "{\"name\":\"b\",\"type\":{\"type\":\"S\"}}]}";

        assertThat(found(old, changed, BACKWARD)).startsWith("FIXED_SIZE_MISMATCH /fields/0/type/size 1:");
    }

    @Test
    void backward_wholeSchema_isAtTheRoot() {
        assertThat(found("\"int\"", "\n  \"string\"", BACKWARD)).isEqualTo("TYPE_MISMATCH  2:3 null int->string");
    }

    @Test
    void backward_commentsAndEscapes_countAsTheyStand() {
        String changed =
                "/* one\ntwo */ {\"type\":\"record\",\"na\\u006de\":\"R\",\r\n\"fields\":[{\"name\":\"f\",\"type\":\"string\"}]}";

        assertThat(found(
                        "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"f\",\"type\":\"int\"}]}",
                        changed,
                        BACKWARD))
                .isEqualTo("TYPE_MISMATCH /fields/0/type 3:30 f int->string");
    }

    @Test
    void backward_enumWithADefaultInANewField_asksForADefaultOfTheField() {
        String old = "{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}";
        String changed = """
                {"type":"record","name":"R","fields":[
                  {"name":"e","type":{"type":"enum","name":"E","symbols":["A"],"default":"A"}}]}""";

        List<Incompatibility> found = parse(changed).incompatibilities(parse(old), BACKWARD);

        assertThat(told(found)).isEqualTo("TYPE_MISMATCH /fields/0 2:3 e null->E");
        assertThat(found)
                .extracting(Incompatibility::fix)
                .allMatch(fix -> fix.startsWith("Give the field 'e' a default"));
    }

    @Test
    void backward_aliasesThatNameTwoFields_nameTheField() {
        String old = "{\"type\":\"record\",\"name\":\"R\",\"fields\":["
                + "{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"int\"}]}";
        String changed = "{\"type\":\"record\",\"name\":\"R\",\"fields\":[\n"
                + "{\"name\":\"a\",\"type\":\"int\",\"aliases\":[\"b\"]}]}";

        assertThat(found(old, changed, BACKWARD)).isEqualTo("NAME_MISMATCH /fields/0 2:1 a [a, b]->a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "int"  | "string" | BACKWARD | Keep the type int, or one that reads it (long, float, double); data of the type string
            "long" | "string" | FORWARD | Keep the type long, or one that is read as it (int): readers with the old schema
            {"type":"map","values":"int"} | "string" | BACKWARD | Keep the type map; data of the type string needs a field of its own.
            ["null","int"] | "int" | BACKWARD | Keep the union: data written with its branch null cannot be read as int.
            "int" | ["null","int"] | FORWARD | Leave the branch null out: readers with the old schema take int only.
            {"type":"fixed","name":"X","size":2} | {"type":"fixed","name":"X","size":3} | FORWARD | Keep the size of 2 bytes
            {"type":"enum","name":"E","symbols":["A","B"]} | {"type":"enum","name":"E","symbols":["A"]} | BACKWARD | Put the symbols [B] back, or give the enum a default symbol
            """)
    void fix_anyRule_saysWhatHelps(String old, String changed, Direction direction, String expected) {
        assertThat(compare(record(old), record(changed), direction))
                .extracting(Incompatibility::fix)
                .allMatch(fix -> fix.startsWith(expected), expected);
    }

    @Test
    void placeOf_topLevelField_isWhereItStands() {
        var place = parse(record("\"int\"")).placeOf("f");

        assertThat(place.pointer() + " " + place.line() + ":" + place.column()).isEqualTo("/fields/1 4:4");
    }

    private static String found(String old, String changed, Direction direction) {
        return told(compare(old, changed, direction));
    }

    private static List<Incompatibility> compare(String old, String changed, Direction direction) {
        return direction == BACKWARD
                ? parse(changed).incompatibilities(parse(old), BACKWARD)
                : parse(old).incompatibilities(parse(changed), FORWARD);
    }

    private static String told(List<Incompatibility> found) {
        return found.stream()
                .map(one -> "%s %s %d:%d %s %s->%s"
                        .formatted(
                                one.rule(),
                                one.place().pointer(),
                                one.place().line(),
                                one.place().column(),
                                one.field(),
                                one.old(),
                                one.changed()))
                .collect(joining("; "));
    }

    private static ParsedSchema parse(String text, String... references) {
        List<ResolvedReference> resolved = List.of(references).stream()
                .map(reference -> new ResolvedReference("n.S", reference))
                .toList();
        return FORMAT.parse(text, resolved, Strictness.EXISTING);
    }
}
