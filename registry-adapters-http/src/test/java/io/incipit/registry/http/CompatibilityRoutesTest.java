// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Finding;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.model.Version;
import org.jspecify.annotations.Nullable;
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
        registry.findings.add(finding(null));
        String incompatible = http.post(VERSIONS + "?verbose=true", "{\"schema\":\"t\"}");

        assertThat(compatible).isEqualTo("200 {\"is_compatible\":true,\"messages\":[]}");
        assertThat(incompatible).isEqualTo("200 {\"is_compatible\":false,\"messages\":[\"a \\\"finding\\\"\"]}");
        assertThat(http.post(VERSIONS, "{\"schema\":\"t\"}")).isEqualTo("200 {\"is_compatible\":false}");
    }

    @ParameterizedTest
    @CsvSource({"'',a", "/2,a", "/latest?verbose=true,a"})
    void check_listWanted_isTheListWithAllMembers(String version, String field) {
        registry.findings.add(finding(Direction.FORWARD));

        Response response =
                http.wanting(MediaTypes.COMPATIBILITY, Route.Method.POST, VERSIONS + version, "{\"schema\":\"t\"}");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers()).containsEntry("Content-Type", MediaTypes.COMPATIBILITY);
        assertThat(new String(response.payload().bytes(), UTF_8))
                .isEqualTo("[{\"rule\":\"GONE\",\"path\":\"/fields/0\",\"field\":\"" + field
                        + "\",\"old\":\"int\",\"new\":null,"
                        + "\"comparedWith\":3,\"direction\":\"forward\",\"line\":2,\"column\":7,"
                        + "\"fix\":\"Keep it.\"}]");
    }

    @Test
    void check_listWantedAndNothingFound_isEmpty() {
        Response response = http.wanting(MediaTypes.COMPATIBILITY, Route.Method.POST, VERSIONS, "{\"schema\":\"t\"}");

        assertThat(new String(response.payload().bytes(), UTF_8)).isEqualTo("[]");
    }

    @Test
    void check_listWantedOfWhatIsNoSchema_isRefusedAsEver() {
        Response response = http.wanting(
                MediaTypes.COMPATIBILITY, Route.Method.POST, VERSIONS + "?verbose=true", "{\"schema\":\"bad\"}");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.headers()).doesNotContainKey("Content-Type");
    }

    private static Finding finding(@Nullable Direction direction) {
        Incompatibility found = new Incompatibility(
                "GONE", new Place("/fields/0", 2, 7), "a", "int", null, "Keep it.", "a \"finding\"");
        return new Finding(found, new Version(3), direction);
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
