// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.JsonText;
import io.incipit.registry.http.body.ConfigUpdateRequest;
import io.incipit.registry.http.body.RegisterSchemaRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {

    @Test
    void write_atTheBound_isWholeAndBeyondIsRefused() {
        assertThat(JsonCodec.write(List.of("abc"), 7)).hasSize(7);
        assertThatThrownBy(() -> JsonCodec.write(List.of("abc"), 6))
                .isInstanceOf(HttpError.class)
                .hasMessageStartingWith("The answer would have more than 6 bytes; ask for less");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"schema":"x"}                                   | x
                    {"schema":12}                                    | 12
                    {"schema":true}                                  | true
                    {"schema":"x","nosuch":{"a":[NaN,-Infinity]}}    | x
                    {"schema":"w","version":1,"id":1,"schemaType":"A","references":[],"metadata":{},"ruleSet":{},\
                    "schemaTagsToAdd":[],"schemaTagsToRemove":[],"propagateSchemaTags":false,"schema":"x"} | x
                    """)
    void read_lenientSpelling_isTaken(String json, String schema) {
        RegisterSchemaRequest request = register(json);

        assertThat(request.schema()).isEqualTo(schema);
    }

    @ParameterizedTest
    @CsvSource({"'\"7\"',7", "1.5,1", "7,7", "null,0"})
    void read_versionSpelledOtherwise_isTaken(String spelling, int version) {
        RegisterSchemaRequest request = register("{\"version\":" + spelling + "}");

        assertThat(request.requestedVersion()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"true\"", "1"})
    void read_booleanSpelledOtherwise_isTaken(String spelling) {
        byte[] json = ("{\"normalize\":" + spelling + "}").getBytes(UTF_8);

        ConfigUpdateRequest request = JsonCodec.convert(JsonCodec.read(json), ConfigUpdateRequest.class);

        assertThat(request.normalize()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schema\":",
                "{} trailing",
                "{} {}",
                "{'schema':'x'}",
                "/* c */ {}",
                "{\"schema\":\"\u00ff\u00fe\"}",
                "\"text\"",
                "\"\"",
                "[]",
                "12",
                "true",
                "{\"schema\":{\"type\":\"int\"}}",
                "{\"version\":\"x\"}",
                "{\"version\":NaN}",
                "{\"version\":1e400}",
                "{\"version\":99999999999}",
                "{\"references\":\"x\"}",
                "{\"references\":[1]}",
                "{\"references\":[null]}",
                "{\"metadata\":{\"properties\":{\"k\":null}}}",
                "{\"metadata\":{\"tags\":{\"x\":\"notalist\"}}}",
                "{\"metadata\":{\"tags\":{\"x\":null}}}",
                "{\"metadata\":{\"tags\":{\"x\":[null]}}}",
                "{\"metadata\":{\"sensitive\":[null]}}",
                "{\"ruleSet\":{\"domainRules\":[{\"mode\":\"BOGUS\"}]}}",
                "{\"ruleSet\":{\"domainRules\":[null]}}",
                "{\"ruleSet\":{\"enableAt\":\"BOGUS\"}}"
            })
    void read_wrongShape_is400(String json) {
        assertThatThrownBy(
                        () -> JsonCodec.convert(JsonCodec.read(json.getBytes(ISO_8859_1)), RegisterSchemaRequest.class))
                .isInstanceOfSatisfying(
                        HttpError.class, error -> assertThat(error.status()).isEqualTo(400))
                .hasMessageNotContaining("io.incipit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void read_deepNesting_is400(String opening) {
        byte[] json = opening.repeat(100_000).getBytes(UTF_8);

        assertThatThrownBy(() -> JsonCodec.read(json)).isInstanceOf(HttpError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n "})
    void read_blank_isMissing(String json) {
        assertThat(JsonCodec.read(json.getBytes(UTF_8)).isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"schema\":\"\\ud83d\"}", "{\"schema\":[\"\\ude00x\"]}", "{\"a\\ud83da\":1}"})
    void read_halfACharacter_is400(String json) {
        assertThatThrownBy(() -> JsonCodec.read(json.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        HttpError.class, error -> assertThat(error.status()).isEqualTo(400));
    }

    @Test
    void read_bothHalvesOfACharacter_areTaken() {
        String json = "{\"schema\":\"\\ud83d\\ude00\"}";

        assertThat(JsonCodec.read(json.getBytes(UTF_8)).path("schema").textValue())
                .isEqualTo("😀");
    }

    @Test
    void write_characters_areEscapedOutsideTheBasicPlaneOnly() {
        byte[] json = JsonCodec.write(List.of("é\u0001\"\\", "\uD83D\uDE00", "half \uD83D", "\u007f\u2028"));

        assertThat(new String(json, UTF_8))
                .isEqualTo("[\"é\\u0001\\\"\\\\\",\"\\uD83D\\uDE00\",\"half \\uD83D\",\"\u007f\u2028\"]");
    }

    @Test
    void write_schemaTextOfEveryCharacter_isSpelledAsAnyText() {
        String text =
                IntStream.rangeClosed(0, 0x10FFFF).mapToObj(Character::toString).collect(Collectors.joining());

        byte[] copied = JsonCodec.write(List.of(JsonText.of(text)));

        assertThat(Arrays.equals(copied, JsonCodec.write(List.of(text)))).isTrue();
    }

    private static RegisterSchemaRequest register(String json) {
        return JsonCodec.convert(JsonCodec.read(json.getBytes(UTF_8)), RegisterSchemaRequest.class);
    }
}
