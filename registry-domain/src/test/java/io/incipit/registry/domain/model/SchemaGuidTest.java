// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaGuidTest {

    private static final String TEXT = "095d71cf-1255-6b9d-5e33-0ad575b3df5d";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"string\"|095d71cf-1255-6b9d-5e33-0ad575b3df5d",
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}"
                        + "|e4d94c3f-c345-bad6-d759-ac6f42ea94f7"
            })
    void guid_ofKnownTexts_isWhatOtherRegistriesGive(String text, String guid) {
        assertThat(Schema.of(text).guid()).hasToString(guid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TEXT,
                "095D71CF-1255-6B9D-5E33-0AD575B3DF5D",
                "095d71cf12556b9d5e330ad575b3df5d",
                "095D71cf12556b9d5e330ad575b3DF5D"
            })
    void parse_anySpelling_isTheSame(String text) {
        assertThat(SchemaGuid.parse(text)).map(SchemaGuid::toString).contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-2-3-4-5",
                "095d71cf12556b9d5e330ad575b3df5",
                "095d71cf12556b9d5e330ad575b3df5d0",
                "095d71cf-1255-6b9d-5e33-0ad575b3df5",
                "095d71cf-1255-6b9d-5e330-ad575b3df5d",
                "095d71cf 1255 6b9d 5e33 0ad575b3df5d",
                "095d71cf12556b9d5e330ad575b3df5g",
                "+95d71cf12556b9d5e330ad575b3df5d",
                "095d71cf--12556b9d5e330ad575b3df5d-"
            })
    void parse_anythingElse_isEmpty(String text) {
        assertThat(SchemaGuid.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT, "ffffffff-ffff-ffff-ffff-fffffffffffe", "00000000-0000-0000-0000-000000000001"})
    void toString_ofParsed_isTheTextInLowerCase(String text) {
        assertThat(SchemaGuid.parse(text.toUpperCase(Locale.ROOT)))
                .map(SchemaGuid::toString)
                .contains(text);
    }
}
