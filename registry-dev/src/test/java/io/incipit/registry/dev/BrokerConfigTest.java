// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerConfigTest {

    private static final BrokerConfig DEV = BrokerConfig.devDefaults(Path.of("data"));

    @Test
    void devDefaults_oneBroker_letsTransactionsAndGroupsWork() {
        assertThat(DEV.properties())
                .containsEntry("offsets.topic.replication.factor", "1")
                .containsEntry("transaction.state.log.replication.factor", "1")
                .containsEntry("transaction.state.log.min.isr", "1")
                .containsEntry("group.initial.rebalance.delay.ms", "0");
    }

    @Test
    void kafkaDefaults_always_setNothing() {
        BrokerConfig config = BrokerConfig.kafkaDefaults(Path.of("data"));

        assertThat(config).isEqualTo(new BrokerConfig(Path.of("data"), 0, 0, Map.of(), false, Map.of(), List.of()));
    }

    @Test
    void with_eachOption_changesOnlyThat() {
        BrokerConfig config = DEV.withPort(9092)
                .withSaslPort(9093)
                .withScram(Map.of("alice", "secret"))
                .withAcls()
                .withProperty("log.cleaner.backoff.ms", "100");

        assertThat(config.port()).isEqualTo(9092);
        assertThat(config.saslPort()).isEqualTo(9093);
        assertThat(config.users()).containsExactly(Map.entry("alice", "secret"));
        assertThat(config.acls()).isTrue();
        assertThat(config.properties())
                .containsAllEntriesOf(DEV.properties())
                .containsEntry("log.cleaner.backoff.ms", "100");
    }

    @Test
    void withProperty_devDefault_isOverridden() {
        BrokerConfig config = DEV.withProperty("transaction.state.log.replication.factor", "3");

        assertThat(config.properties()).containsEntry("transaction.state.log.replication.factor", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"listeners", "node.id", "log.dirs", "controller.quorum.voters"})
    void withProperty_setByTheBrokerItself_isRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEV.withProperty(name, "1"))
                .withMessageEndingWith(name);
    }

    @ParameterizedTest
    @CsvSource({"a b,secret", "alice,se\"cret", "alice,'se,cret'", "alice,''"})
    void withScram_characterThatKafkaReadsOtherwise_isRefused(String name, String password) {
        assertThatIllegalArgumentException().isThrownBy(() -> DEV.withScram(Map.of(name, password)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void withPort_outOfRange_isRefused(int port) {
        assertThatIllegalArgumentException().isThrownBy(() -> DEV.withPort(port));
    }

    @ParameterizedTest
    @CsvSource({
        "PLAINTEXT, 9094, 127.0.0.1:9095",
        "a-b, 9094, 127.0.0.1:9095",
        "NODE, 0, 127.0.0.1:9095",
        "NODE, 9094, 127.0.0.1"
    })
    void detour_thatNoBrokerCanHave_isRefused(String name, int port, String advertised) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DetourListener(name, port, advertised));
    }

    @Test
    void devDefaults_directoryWithComma_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> BrokerConfig.devDefaults(Path.of("a,b")));
    }
}
