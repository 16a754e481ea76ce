// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredPasswordTest {

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "OBF:1u2a1toa1w8v1tok1u30, admin",
        "MD5:21232f297a57a5a743894a0e4a801fc3, admin",
        "MD5:21232F297A57A5A743894A0E4A801FC3, admin",
        "CRYPT:adpexzg3FUZAk, admin"
    })
    void property_everyNotation_matchesThePasswordAndNoOther(String stored, String password) {
        StoredPassword parsed = PasswordNotation.property(stored);

        assertThat(parsed.matches(password)).isTrue();
        assertThat(parsed.matches("x" + password)).isFalse();
        assertThat(parsed.matches(stored + "x")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g= password",
                "$apr1$r31.....$HqJZimcKQFAMYayBlzkrA/ myPassword",
                "$2y$05$c4WoMPo3SXsafkva.HHa6uXQZWr7oboPiC2bT/r7q1BB8I2s0BRqC myPassword",
                "rqXexS6ZhobKA myPassword"
            })
    void htpasswd_everyNotation_matchesThePasswordAndNoOther(String stored, String password) {
        StoredPassword parsed = PasswordNotation.htpasswd(stored);

        assertThat(parsed.matches(password)).isTrue();
        assertThat(parsed.matches("x" + password)).isFalse();
    }

    @Test
    void matches_longerThanBcryptTakes_isNoFailure() {
        StoredPassword parsed =
                PasswordNotation.htpasswd("$2y$05$c4WoMPo3SXsafkva.HHa6uXQZWr7oboPiC2bT/r7q1BB8I2s0BRqC");

        assertThat(parsed.matches("x".repeat(100))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MD5:abc", "MD5:xyz", "CRYPT:abc", "OBF:123", "OBF:!!!!"})
    void property_whatCannotBeRead_isRefused(String stored) {
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordNotation.property(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "{SHA}abc", "$2y$99$abc", "$apr1$abc", "$9$abc$def"})
    void htpasswd_whatCannotBeRead_isRefused(String stored) {
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordNotation.htpasswd(stored));
    }
}
