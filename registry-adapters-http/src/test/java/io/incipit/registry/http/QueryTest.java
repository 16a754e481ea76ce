// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @ParameterizedTest
    @CsvSource({"a=x,x", "b=1&&a=x,x", "a=x&a=y,x", "a=x+y%2Bz,x y+z", "a=k=v,k=v", "a=%C3%A9,é"})
    void text_parameterGiven_isFirstDecoded(String raw, String value) {
        assertThat(Query.parse(raw).text("a")).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({"a=true,true", "a=True,true", "a=TRUE,true", "a=,false", "a,false", "a=yes,false", "b=true,false"})
    void flag_isTrueForTrueOnly(String raw, boolean expected) {
        assertThat(Query.parse(raw).flag("a")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n=", "n"})
    void number_emptyOrAbsent_isNone(String raw) {
        assertThat(Query.parse(raw).number("n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n=x", "n=1.5", "n=99999999999", "n=%20"})
    void number_notAnInt_is404(String raw) {
        Query query = Query.parse(raw);

        assertThatThrownBy(() -> query.number("n"))
                .isInstanceOfSatisfying(
                        HttpError.class, error -> assertThat(error.status()).isEqualTo(404));
    }

    @ParameterizedTest
    @CsvSource({
        "'',a b c d",
        "limit=0,a b c d",
        "limit=-7,a b c d",
        "limit=2147483647,a b c d",
        "limit=2,a b",
        "offset=1&limit=2,b c",
        "offset=9,''"
    })
    void page_ofList_isThePartAskedFor(String raw, String expected) {
        Page page = Page.of(Query.parse(raw), 1000);

        List<String> part = page.of(List.of("a", "b", "c", "d"));

        assertThat(String.join(" ", part)).isEqualTo(expected);
    }

    @Test
    void all_givenSeveralTimes_areInTheirOrder() {
        Query query = Query.parse("a=2&b=x&a=1&a=");

        assertThat(query.all("a")).containsExactly("2", "1", "");
        assertThat(query.all("c")).isEmpty();
    }

    @Test
    void page_limitAboveTheHighest_isTheHighest() {
        assertThat(Page.of(Query.parse("limit=1001"), 1000).limit()).isEqualTo(1000);
    }

    @Test
    void page_negativeOffset_is400() {
        assertThatThrownBy(() -> Page.of(Query.parse("offset=-1"), 1000))
                .hasMessage("offset must not be negative: -1")
                .isInstanceOfSatisfying(
                        HttpError.class, error -> assertThat(error.status()).isEqualTo(400));
    }
}
