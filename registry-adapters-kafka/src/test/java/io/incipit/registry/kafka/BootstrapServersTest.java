// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootstrapServersTest {

    private static BootstrapServers of(String servers, String protocol) {
        return BootstrapServers.of(Map.of("bootstrap.servers", servers, "security.protocol", protocol));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:1|PLAINTEXT|a:1",
                " a:1 , b:2 ,|SASL_SSL|a:1,b:2",
                "PLAINTEXT://a:1|PLAINTEXT|a:1",
                "plaintext://a:1|PLAINTEXT|a:1",
                "PLAINTEXT://a:1,SASL_SSL://b:2,c:3|sasl_ssl|b:2,c:3",
                "[::1]:9092|SSL|[::1]:9092",
            })
    void property_entries_areThoseOfTheProtocolInUse(String given, String protocol, String used) {
        String property = of(given, protocol).property();

        assertThat(property).isEqualTo(used);
    }

    @Test
    void of_otherProtocols_areRemembered() {
        BootstrapServers servers = of("SSL://a:1,b:2", "PLAINTEXT");

        assertThat(servers.ignored()).containsExactly("SSL://a:1");
    }

    @Test
    void of_noneLeft_isRefused() {
        assertThatThrownBy(() -> of("SSL://a:1", "PLAINTEXT"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kafkastore.bootstrap.servers names no server for kafkastore.security.protocol=PLAINTEXT: "
                        + "'SSL://a:1'");
    }
}
