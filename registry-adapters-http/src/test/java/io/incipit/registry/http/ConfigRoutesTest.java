// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.ConfigChange;
import io.incipit.registry.domain.api.ConfigChange.Member;
import io.incipit.registry.domain.api.UpdateConfig;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigRoutesTest {

    final FakeConfigs configs = new FakeConfigs();
    final Requests http = new Requests(new ConfigRoutes(new WritePort<>(configs, configs, configs)));

    @Test
    void config_updatedAndRead_callsTheLevelByTwoNames() {
        String updated = http.put("/config/s", "{\"compatibility\":\"full\",\"normalize\":true}");
        String read = http.get("/config/s");

        assertThat(updated).isEqualTo("200 {\"normalize\":true,\"compatibility\":\"FULL\"}");
        assertThat(read).isEqualTo("200 {\"normalize\":true,\"compatibilityLevel\":\"FULL\"}");
    }

    @Test
    void update_nullAndAbsent_clearAndKeep() {
        http.put("/config", "{\"compatibility\":\"FULL\",\"normalize\":true,\"alias\":\"x\"}");

        String updated = http.put("/config", "{\"normalize\":null,\"alias\":\"\",\"compatibilityLevel\":\"NONE\"}");

        assertThat(updated).isEqualTo("200 {\"alias\":\"\",\"compatibility\":\"FULL\"}");
        assertThat(http.get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"FULL\"}");
    }

    @Test
    void update_allMembers_areNamedAndWrittenInOrder() {
        String settings = "\"alias\":\"a\",\"aliasForDeks\":\"d\",\"normalize\":true,\"validateFields\":true,"
                + "\"validateNewSchemas\":false,\"validateRules\":true,\"compatibility\":\"NONE\","
                + "\"compatibilityPolicy\":\"LENIENT\",\"compatibilityGroup\":\"g\",\"defaultMetadata\":{},"
                + "\"overrideMetadata\":{\"tags\":{\"x\":[\"a\",\"b\"]}},\"defaultRuleSet\":{},"
                + "\"overrideRuleSet\":{\"domainRules\":[{\"name\":\"r\",\"kind\":\"TRANSFORM\",\"mode\":\"WRITEREAD\",\"disabled\":false}]}";

        String updated = http.put("/config", "{" + settings + "}");

        assertThat(updated).isEqualTo("200 {" + settings + "}");
        assertThat(change().named()).isEqualTo(EnumSet.allOf(Member.class));
        assertThat(http.get("/config"))
                .isEqualTo("200 {" + settings.replace("\"compatibility\":", "\"compatibilityLevel\":") + "}");
    }

    @ParameterizedTest
    @CsvSource({"lenient,LENIENT", "BOGUS,", "'',"})
    void update_policy_isReadInAnyCaseAndClearedByAnUnknownOne(String given, CompatibilityPolicy policy) {
        http.put("/config", "{\"compatibilityPolicy\":\"" + given + "\"}");

        assertThat(change().named()).isEqualTo(Set.of(Member.COMPATIBILITY_POLICY));
        assertThat(change().values().compatibilityPolicy()).isEqualTo(policy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"compatibility":"BOTH"}   | 422 {"error_code":42203
                    {"compatibility":""}       | 422 {"error_code":42203
                    {"compatibility":5}        | 422 {"error_code":42203
                    {"normalize":"maybe"}      | 400 {"error_code":400
                    []                         | 400 {"error_code":400
                    ''                         | 422 {"error_code":422,"message":"updateTopLevelConfig.arg1 must not be null (was null)"}
                    """)
    void update_refused_saysWhy(String body, String expected) {
        assertThat(http.put("/config", body)).startsWith(expected);
        assertThat(configs.asked).isEmpty();
    }

    @Test
    void update_noBodyForASubject_hasAnotherName() {
        assertThat(http.put("/config/s", "")).contains("updateSubjectLevelConfig.arg2 must not be null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /config/s                        | 404 {"error_code":40408
                    /config/s?defaultToGlobal=True   | 200 {"compatibilityLevel":"BACKWARD"}
                    /config/:.:                      | 200 {"compatibilityLevel":"BACKWARD"}
                    """)
    void get_nothingSet_asksForWhatIsInForce(String target, String expected) {
        assertThat(http.get(target)).startsWith(expected);
    }

    @Test
    void delete_config_answersWhatWasInForce() {
        http.put("/config/a%2Fb", "{\"compatibility\":\"NONE\"}");

        assertThat(http.delete("/config/a%2Fb")).isEqualTo("200 {\"compatibilityLevel\":\"NONE\"}");
        assertThat(http.delete("/config/a%2Fb")).startsWith("404 {\"error_code\":40401");
    }

    @Test
    void update_ofContext_isAboutItsScope() {
        http.put("/config/:.c:", "{\"compatibility\":\"NONE\"}");

        assertThat(configs.set).containsKey(Scope.of(Subject.parse(":.c:")));
        assertThat(change().values().compatibilityLevel()).isEqualTo(CompatibilityLevel.NONE);
    }

    private ConfigChange change() {
        return ((UpdateConfig) configs.asked.get(0)).change();
    }
}
