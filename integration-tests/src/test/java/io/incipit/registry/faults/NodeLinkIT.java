// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The nodes do not reach each other, or slowly: each goes on writing. */
class NodeLinkIT {

    static final Duration SLOW = Duration.ofMillis(200);

    @RegisterExtension
    static final TwoNodes NODES = new TwoNodes(Map.of());

    final ProxiedCluster cluster = NODES.cluster();

    final Testimony testimony = new Testimony();
    final Scribe scribe = new Scribe(testimony, "link");
    final Aftermath aftermath = new Aftermath(cluster, testimony);

    static Stream<Named<Consumer<TcpProxy>>> faults() {
        return Stream.of(
                Named.of("cut", TcpProxy::cut),
                Named.of("requests held", line -> line.hold(Direction.TO_SERVER)),
                Named.of("answers held", line -> line.hold(Direction.TO_CLIENT)),
                Named.of("vanished", TcpProxy::vanish));
    }

    /** The node that does not hold the right cannot reach the one that does. */
    @ParameterizedTest
    @MethodSource("faults")
    void break_lineToTheHolder_bothNodesWrite(Consumer<TcpProxy> fault) {
        cluster.makeHolder(0, scribe);

        fault.accept(cluster.nodes().get(0).inbound());
        requireBothWrite();

        cluster.restore();
        aftermath.require(cluster.api(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void cut_lineToEitherNode_bothNodesWrite(int cut) {
        cluster.makeHolder(1 - cut, scribe);

        cluster.nodes().get(cut).inbound().cut();
        requireBothWrite();

        aftermath.require(cluster.api(cut));
    }

    @Test
    void delay_allLines_bothNodesWrite() {
        cluster.makeHolder(0, scribe);

        cluster.nodes().forEach(node -> node.broker().line().delay(SLOW));
        cluster.nodes().forEach(node -> node.inbound().delay(SLOW));
        requireBothWrite();

        cluster.restore();
        aftermath.require(cluster.api(1));
    }

    /** Each as the first to write after the other. */
    private void requireBothWrite() {
        for (int turn = 0; turn < 4; turn++) {
            Told told = scribe.write(cluster.api((turn + 1) % 2));
            assertThat(told.happened()).as(told.toString()).isTrue();
        }
    }
}
