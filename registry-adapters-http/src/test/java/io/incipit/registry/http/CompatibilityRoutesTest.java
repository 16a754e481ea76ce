// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompatibilityRoutesTest {

    static final String VERSIONS = "/compatibility/subjects/s/versions";

    final FakeRegistry registry = new FakeRegistry();
    final Requests http = new Requests(new CompatibilityRoutes(registry));

    @ParameterizedTest
    @CsvSource({"'',s all false", "/latest,s -1 false", "/2?normalize=True,s 2 true"})
    void check_version_isPassedOn(String version, String asked) {
        String answer = http.post(VERSIONS + version, "{\"schema\":\"t\"}");

        assertThat(answer).isEqualTo("200 {\"is_compatible\":true}");
        assertThat(registry.asked).containsExactly(asked);
    }

    @Test
    void check_verbose_alwaysHasMessages() {
        String compatible = http.post(VERSIONS + "?verbose=True", "{\"schema\":\"t\"}");
        registry.findings.add("a \"finding\"");
        String incompatible = http.post(VERSIONS + "?verbose=true", "{\"schema\":\"t\"}");

        assertThat(compatible).isEqualTo("200 {\"is_compatible\":true,\"messages\":[]}");
        assertThat(incompatible).isEqualTo("200 {\"is_compatible\":false,\"messages\":[\"a \\\"finding\\\"\"]}");
        assertThat(http.post(VERSIONS, "{\"schema\":\"t\"}")).isEqualTo("200 {\"is_compatible\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"schema\":\"bad\"}", "{\"schema\":\"t\",\"references\":[{\"name\":\"a\"}]}"})
    void check_invalidSchema_isRefusedUnlessVerbose(String body) {
        String refused = http.post(VERSIONS + "/latest", body);
        String told = http.post(VERSIONS + "/latest?verbose=true", body);

        assertThat(refused).startsWith("422 {\"error_code\":42201");
        assertThat(told).startsWith("200 {\"is_compatible\":false,\"messages\":[\"Invalid ");
    }

    @Test
    void check_versionIsNone_isRefused() {
        assertThat(http.post(VERSIONS + "/0?verbose=true", "{\"schema\":\"t\"}"))
                .startsWith("422 {\"error_code\":42202");
    }

    @Test
    void check_noBody_isRefusedByTheFieldsName() {
        assertThat(http.post(VERSIONS, "")).contains("testCompatibilityForSubject.arg3 must not be null");
        assertThat(http.post(VERSIONS + "/1", " ")).contains("testCompatibilityBySubjectName.arg4 must not be null");
    }
}
