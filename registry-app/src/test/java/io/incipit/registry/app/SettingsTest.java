// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void text_valueWithSpaceAround_isTrimmed() {
        assertThat(given("  x  ").text("name")).contains("x");
    }

    @Test
    void readers_blankValue_giveTheDefault() {
        Settings settings = given("  ");

        assertThat(settings.text("name")).isEmpty();
        assertThat(settings.list("name")).isEmpty();
        assertThat(settings.flag("name", true)).isTrue();
        assertThat(settings.number("name", 7, 0, 9)).isEqualTo(7);
    }

    @Test
    void list_emptyParts_areLeftOut() {
        assertThat(given(" a, ,b ,").list("name")).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "false, false", "False, false"})
    void flag_trueOrFalse_inAnyCase(String text, boolean expected) {
        assertThat(given(text).flag("name", !expected)).isEqualTo(expected);
    }

    @Test
    void flag_otherWord_isRefused() {
        assertThatThrownBy(() -> given("yes").flag("name", true))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("name=yes is not allowed: expected true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "-1", "1.5", "ten", "99999999999", "0x1"})
    void number_outsideOfRange_isRefused(String text) {
        assertThatThrownBy(() -> given(text).number("name", 5, 1, 10))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("name=%s is not allowed: expected a whole number from 1 to 10", text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void number_atTheLimits_isTaken(int number) {
        assertThat(given(Integer.toString(number)).number("name", 5, 1, 10)).isEqualTo(number);
    }

    @Test
    void millis_number_isThatLong() {
        assertThat(given("1500").millis("name", 1, 0)).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void choice_otherWord_namesAllThatAreAllowed() {
        assertThatThrownBy(() -> given("c").choice("name", "a", List.of("a", "b")))
                .hasMessage("name=c is not allowed: expected a or b");
    }

    @Test
    void preferring_oldName_winsWhenGiven() {
        Settings settings = Settings.of(Map.of("old", "1", "blank", " "));

        assertThat(settings.preferring("old", "new")).isEqualTo("old");
        assertThat(settings.preferring("blank", "new")).isEqualTo("new");
    }

    @Test
    void under_prefix_givesTheRestUntouched() {
        Settings settings = Settings.of(Map.of("a.", "0", "a.b", " 1 ", "a.c", "2", "ab", "3", "b", "4"));

        assertThat(settings.under("a.")).isEqualTo(Map.of("b", " 1 ", "c", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ssl.key.password", "metadata.encoder.secret", "kafkastore.sasl.jaas.config", "ssl.keystore.key"
            })
    void refusal_ofSecret_doesNotShowIt(String name) {
        assertThat(InvalidConfiguration.of(name, "hush", "something"))
                .hasMessage(name + "=[hidden] is not allowed: expected something");
    }

    private static Settings given(String value) {
        return Settings.of(Map.of("name", value));
    }
}
