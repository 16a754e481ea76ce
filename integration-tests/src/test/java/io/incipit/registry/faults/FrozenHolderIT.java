// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.system.Patience;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The holder stands still, another node takes the right, and the first goes on as if nothing had been. */
class FrozenHolderIT {

    @RegisterExtension
    static final TwoNodes NODES = new TwoNodes(Map.of());

    final ProxiedCluster cluster = NODES.cluster();

    final Testimony testimony = new Testimony();
    final Scribe scribe = new Scribe(testimony, "frozen");
    final Aftermath aftermath = new Aftermath(cluster, testimony);

    @AfterEach
    void thaw() {
        cluster.process(0).thaw();
    }

    @Test
    void freeze_betweenWrites_isOvertaken() {
        cluster.makeHolder(0, scribe);

        cluster.process(0).freeze();
        Told meanwhile = scribe.writeUntilItHappens(cluster.api(1));
        cluster.process(0).thaw();

        assertThat(meanwhile.happened()).isTrue();
        aftermath.require(cluster.api(0));
    }

    /** A request has left the node, and reaches the broker when another one has the right. */
    @ParameterizedTest
    @EnumSource(names = {"PRODUCE", "END_TXN"})
    void freeze_inAWrite_comesTooLate(KafkaApi last) {
        cluster.makeHolder(0, scribe);
        int before = cluster.line(0).requests(last);

        cluster.line(0).holdFromNext(last);
        CompletableFuture<Told> zombie = scribe.writing(cluster.api(0));
        Patience.until("the request has left", () -> cluster.line(0).requests(last) > before);
        cluster.process(0).freeze();
        scribe.writeUntilItHappens(cluster.api(1));
        cluster.line(0).restore();
        scribe.writeUntilItHappens(cluster.api(1));
        cluster.process(0).thaw();

        zombie.join();
        aftermath.require(cluster.api(1));
        aftermath.require(0, cluster.api(0));
    }
}
