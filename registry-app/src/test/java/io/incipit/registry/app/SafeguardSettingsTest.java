// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.http.CrossOriginConfig;
import io.incipit.registry.http.HttpConfig.HostChecks;
import io.incipit.registry.http.HttpConfig.Safeguards;
import io.incipit.registry.http.ResponseHeaderConfig;
import io.incipit.registry.http.ResponseHeaderConfig.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeguardSettingsTest {

    @Test
    void of_nothingSet_hasTheDefaults() {
        Safeguards safeguards = SafeguardSettings.of(Settings.of(Map.of()));

        assertThat(safeguards)
                .isEqualTo(new Safeguards(
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        new HostChecks(false, true),
                        List.of(),
                        Optional.of("io.confluent.rest-utils.requests")));
    }

    @Test
    void of_everythingSet_mapsEachProperty() {
        Safeguards safeguards = SafeguardSettings.of(Settings.of(Map.of(
                "reject.options.request", "true",
                "sni.check.enabled", "true",
                "sni.host.check.enabled", "false",
                "nosniff.prevention.enable", "true",
                "hsts.header.enable", "true",
                "request.logger.name", "mine")));

        assertThat(safeguards)
                .isEqualTo(new Safeguards(
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        new HostChecks(true, false),
                        List.of(
                                new ResponseHeaderConfig(Action.SET, "X-Content-Type-Options", "nosniff"),
                                new ResponseHeaderConfig(Action.SET, "Strict-Transport-Security", "max-age=31536000")),
                        Optional.of("mine")));
    }

    @Test
    void of_accessLogOff_isNone() {
        assertThat(SafeguardSettings.of(Settings.of(Map.of("incipit.access.log.enable", "false")))
                        .accessLog())
                .isEmpty();
    }

    @Test
    void of_originAlone_hasTheDefaultsOfTheField() {
        Safeguards safeguards = SafeguardSettings.of(Settings.of(Map.of("access.control.allow.origin", "*")));

        assertThat(safeguards.crossOrigin())
                .contains(new CrossOriginConfig(
                        List.of("*"),
                        List.of("GET", "POST", "HEAD"),
                        List.of("X-Requested-With", "Content-Type", "Accept", "Origin"),
                        List.of(),
                        true));
    }

    @Test
    void of_everythingOfOtherOriginsSet_mapsEachProperty() {
        Safeguards safeguards = SafeguardSettings.of(Settings.of(Map.of(
                "access.control.allow.origin", "https://a, https://b",
                "access.control.allow.methods", "GET,PUT",
                "access.control.allow.headers", "Authorization",
                "access.control.expose.headers", "X-Request-ID",
                "access.control.skip.options", "false")));

        assertThat(safeguards.crossOrigin())
                .contains(new CrossOriginConfig(
                        List.of("https://a", "https://b"),
                        List.of("GET", "PUT"),
                        List.of("Authorization"),
                        List.of("X-Request-ID"),
                        false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "set A: b | SET A b",
                "add X-XSS-Protection: 1; mode=block | ADD X-XSS-Protection 1; mode=block",
                "setDate Expires: 31540000000 | SET_DATE Expires 31540000000",
                "addDate Expires:-5 | ADD_DATE Expires -5",
                "\"set Cache-Control: no-cache, no-store\" | SET Cache-Control no-cache, no-store",
                "\"set A: \\\"b\\\", c\" | SET A \"b\", c",
                "set A: a:b, add B: c | SET A a:b;ADD B c",
                "set A: b,, | SET A b"
            })
    void of_headers_areRead(String text, String headers) {
        Safeguards safeguards = SafeguardSettings.of(Settings.of(Map.of("response.http.headers.config", text)));

        assertThat(safeguards.headers().stream()
                        .map(header -> "%s %s %s".formatted(header.action(), header.name(), header.value()))
                        .reduce((one, other) -> one + ";" + other))
                .contains(headers);
    }

    @ParameterizedTest
    @CsvSource({
        "response.http.headers.config, put A: b",
        "response.http.headers.config, A: b",
        "response.http.headers.config, set A",
        "response.http.headers.config, set A(: b",
        "response.http.headers.config, setDate A: tomorrow",
        "reject.options.request, on",
        "sni.check.enabled, on",
        "sni.host.check.enabled, on",
        "nosniff.prevention.enable, on",
        "hsts.header.enable, on",
        "access.control.skip.options, on",
        "incipit.access.log.enable, on"
    })
    void of_wrongValue_isRefused(String name, String value) {
        Refusals.assertRefused(SafeguardSettings::of, Map.of(), name, value);
    }
}
