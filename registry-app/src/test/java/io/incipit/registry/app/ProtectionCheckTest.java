// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authentication.metod=BASIC",
                "ssl.brand.new=x",
                "enable.fips=true",
                "resource.extension.class=com.example.Guard",
                "schema.registry.resource.extension.class=com.example.Guard",
                "init.resource.extension.class=com.example.Guard",
                "rest.servlet.initializor.classes=com.example.Guard",
                "websocket.servlet.initializor.classes=com.example.Guard",
                "schema.providers=com.example.Strict",
                "kafkastore.update.handlers=com.example.Strict",
                "csrf.prevention.enable=true",
                "csrf.prevention.enable=yes",
                "dos.filter.enabled=true"
            })
    void check_protectingValue_stopsAndNamesIt(String setting) {
        assertThatThrownBy(() -> ProtectionCheck.check(settings(setting)))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining(setting)
                .hasMessageContaining("without: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authentication.method=BASIC",
                "authentication.roles=admin",
                "ssl.keystore.location=/etc/keystore.jks",
                "ssl.brand.new=",
                "dos.filter.enabled=false",
                "csrf.prevention.enable=false",
                "mode.mutability=false",
                "leader.eligibility=false",
                "kafkastore.ssl.truststore.location=/etc/truststore.jks",
                "access.control.allow.origin=*"
            })
    void check_valueThatProtectsNothingHere_passes(String setting) {
        assertThatCode(() -> ProtectionCheck.check(settings(setting))).doesNotThrowAnyException();
    }

    @Test
    void check_allowedValueExists_namesIt() {
        assertThatThrownBy(() -> ProtectionCheck.check(settings("dos.filter.enabled=true")))
                .hasMessage("settings that protect something and are not supported yet must be removed before the "
                        + "server starts: dos.filter.enabled=true (allowed: false) "
                        + "[without: requests are taken at any rate]");
    }

    @ParameterizedTest
    @CsvSource({"metadata.encoder.secret", "metadata.encoder.old.secret", "ssl.brand.new.password"})
    void check_secret_isNotShown(String name) {
        assertThatThrownBy(() -> ProtectionCheck.check(settings(name + "=hush")))
                .hasMessageContaining(name + "=[hidden]")
                .hasMessageNotContaining("hush");
    }

    @Test
    void check_packagedSampleFile_saysWhatToRemoveAndWhatThatMeans() {
        Settings sample = Settings.of(Map.of(
                "resource.extension.class", "io.confluent.dekregistry.DekRegistryResourceExtension",
                "metadata.encoder.secret", "placeholder",
                "listeners", "http://0.0.0.0:8081"));

        assertThatThrownBy(() -> ProtectionCheck.check(sample))
                .message()
                .contains("resource.extension.class=io.confluent.dekregistry.DekRegistryResourceExtension "
                        + "[without: the packaged sample file sets it; client-side field encryption keeps its keys "
                        + "under /dek-registry, which answers 404 here]")
                .contains("metadata.encoder.secret=[hidden] [without: metadata marked as sensitive")
                .doesNotContain("listeners", "\n");
    }

    @Test
    void check_severalOfOneKind_areNamedTogether() {
        Settings settings = Settings.of(Map.of("ssl.brand.new", "/a", "ssl.newer", "/b"));

        assertThatThrownBy(() -> ProtectionCheck.check(settings))
                .hasMessageContaining("ssl.brand.new=/a, ssl.newer=/b [without: ");
    }

    @Test
    void all_protectiveProperties_sayWhatIsLost() {
        assertThat(ProtectiveProperties.ALL).allSatisfy(property -> {
            assertThat(property.handling()).isEqualTo(Handling.PROTECTIVE);
            assertThat(property.loss()).isNotBlank();
        });
    }

    private static Settings settings(String setting) {
        int equals = setting.indexOf('=');
        return Settings.of(Map.of(setting.substring(0, equals), setting.substring(equals + 1)));
    }
}
