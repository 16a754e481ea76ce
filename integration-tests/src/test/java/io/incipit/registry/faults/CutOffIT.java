// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.system.RestApi;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One node of two loses its broker, and there is no way for it around the proxy. */
class CutOffIT {

    @RegisterExtension
    static final TwoNodes NODES = new TwoNodes(Map.of());

    final ProxiedCluster cluster = NODES.cluster();

    final Testimony testimony = new Testimony();
    final Scribe scribe = new Scribe(testimony, "cut-off");
    final Aftermath aftermath = new Aftermath(cluster, testimony);

    @Test
    void cut_lineOfTheHolder_stopsItsWritesAlone() {
        cluster.makeHolder(0, scribe);
        Told before = testimony.happened().get(0);

        cluster.line(0).line().cut();
        Told refused = testimony.inOutage(() -> scribe.write(cluster.api(0)));
        Told elsewhere = scribe.write(cluster.api(1));

        assertThat(refused.answer().status()).isEqualTo(503);
        requireReadsGoOn(cluster.api(0), before);
        assertThat(elsewhere.happened()).isTrue();
        cluster.line(0).restore();
        aftermath.require(cluster.api(0));
    }

    /** The broker hears the node, but not the other way round; what is held comes late. */
    @Test
    void hold_answersToTheHolder_leavesNobodyInDoubtForLong() {
        cluster.makeHolder(0, scribe);
        Told before = testimony.happened().get(0);

        cluster.line(0).line().hold(Direction.TO_CLIENT);
        Told refused = testimony.inOutage(() -> scribe.write(cluster.api(0)));
        Told elsewhere = scribe.write(cluster.api(1));

        assertThat(refused.happened()).isFalse();
        assertThat(elsewhere.happened()).isTrue();
        requireReadsGoOn(cluster.api(0), before);
        cluster.line(0).restore();
        aftermath.require(cluster.api(0));
    }

    /** What the node has sent reaches the broker after another node has taken the right. */
    @Test
    void hold_requestsOfTheHolder_comeTooLate() {
        cluster.makeHolder(0, scribe);

        cluster.line(0).holdFromNext(KafkaApi.PRODUCE);
        Told refused = testimony.inOutage(() -> scribe.write(cluster.api(0)));
        Told elsewhere = scribe.write(cluster.api(1));

        assertThat(refused.happened()).isFalse();
        assertThat(elsewhere.happened()).isTrue();
        cluster.line(0).restore();
        aftermath.require(cluster.api(1));
        aftermath.require(0, cluster.api(0));
    }

    private static void requireReadsGoOn(RestApi node, Told before) {
        assertThat(node.get("/schemas/ids/" + before.id()).status()).isEqualTo(200);
        assertThat(node.get("/incipit/v1/health").body().path("ready").asBoolean())
                .isTrue();
    }
}
