// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

    static final String V1 = "application/vnd.schemaregistry.v1+json";

    @Test
    void negotiate_noHeader_isTheNewestType() {
        assertThat(MediaTypes.negotiate(List.of())).hasValue(V1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    */*                                                                        | application/vnd.schemaregistry.v1+json
                    application/*                                                              | application/vnd.schemaregistry.v1+json
                    *                                                                          | application/vnd.schemaregistry.v1+json
                    */json                                                                     | application/vnd.schemaregistry.v1+json
                    application/json                                                           | application/json
                    APPLICATION/JSON                                                           | application/json
                    application/json; q=0.5, application/vnd.schemaregistry+json; q=0.9        | application/vnd.schemaregistry+json
                    application/vnd.schemaregistry.v1+json; q=0.1, application/json            | application/json
                    application/vnd.schemaregistry.v1+json;q=0, */*                            | application/vnd.schemaregistry+json
                    text/html, application/json;q=0.1                                          | application/json
                    application/json;charset=utf-8                                             | application/json;charset=utf-8
                    application/json; q=.5; charset="UTF-8"                                    | application/json;charset=UTF-8
                    application/json;charset=latin1                                            | application/json
                    ,, application/json ,                                                      | application/json
                    """)
    void negotiate_header_isTheMostWanted(String accept, String type) {
        assertThat(MediaTypes.negotiate(List.of(accept))).hasValue(type);
    }

    @Test
    void negotiate_severalHeaders_countAsOne() {
        Optional<String> type =
                MediaTypes.negotiate(List.of("application/json", "application/vnd.schemaregistry+json", V1));

        assertThat(type).hasValue(V1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/vnd.incipit.compatibility+json                                | true
                    application/vnd.incipit.compatibility+json, */*                           | true
                    application/json, Application/vnd.incipit.Compatibility+json              | true
                    application/json; q=0.5, application/vnd.incipit.compatibility+json;q=0.6 | true
                    application/json, application/vnd.incipit.compatibility+json;q=0.9        | false
                    application/vnd.incipit.compatibility+json;q=0                            | false
                    application/vnd.incipit.deletion+json                                     | false
                    */*                                                                       | false
                    application/*                                                             | false
                    """)
    void wants_typeBesideTheStandardOnes_mustBeNamed(String accept, boolean wanted) {
        assertThat(MediaTypes.wants(List.of(accept), MediaTypes.COMPATIBILITY)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "", "application/json;q=0", "application/json;q=zero", "application/json;q=.", "x"})
    void negotiate_nothingOffered_isNone(String accept) {
        assertThat(MediaTypes.negotiate(List.of(accept))).isEmpty();
    }
}
