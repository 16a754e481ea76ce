// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The broker does what it is asked, and its answer gets lost. */
class LostAnswerIT {

    /** An answer that does not come is given up on, and asked for again, long before the time of a write is up. */
    static final Map<String, String> HURRIED = Map.of("kafkastore.timeout.ms", "2000");

    @RegisterExtension
    static final TwoNodes NODES = new TwoNodes(HURRIED);

    final ProxiedCluster cluster = NODES.cluster();

    final Testimony testimony = new Testimony();
    final Scribe scribe = new Scribe(testimony, "lost");
    final Aftermath aftermath = new Aftermath(cluster, testimony);

    @ParameterizedTest
    @EnumSource(names = {"PRODUCE", "END_TXN"})
    void swallow_oneAnswer_theWriteHappens(KafkaApi api) {
        cluster.makeHolder(0, scribe);

        cluster.line(0).swallowNextAnswer(api);
        Told told = scribe.write(cluster.api(0));

        requireLostAndTold(1, told);
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCE", "END_TXN"})
    void breakOff_oneAnswer_theWriteHappens(KafkaApi api) {
        cluster.makeHolder(0, scribe);

        cluster.line(0).breakOffNextAnswer(api);
        Told told = scribe.write(cluster.api(0));

        requireLostAndTold(1, told);
    }

    /** The right is taken, and the one who took it does not hear of it. */
    @Test
    void breakOff_answerToTheOneWhoTakesTheRight_theWriteHappens() {
        cluster.makeHolder(1, scribe);
        cluster.line(0).breakOffNextAnswer(KafkaApi.INIT_PRODUCER_ID);

        cluster.makeHolder(0, scribe);

        assertThat(cluster.line(0).lostAnswers()).isPositive();
        aftermath.require(cluster.api(0));
    }

    /** The repeated commit meets a newer holder and is told that it is too late, although the first one was not. */
    @Test
    void swallow_answersToTheCommit_whileAnotherTakesTheRight_isToldTruly() {
        cluster.makeHolder(0, scribe);

        cluster.line(0).swallowAnswers(KafkaApi.END_TXN);
        Told told = testimony.inOutage(() -> {
            CompletableFuture<Told> doubtful = scribe.writing(cluster.api(0));
            cluster.line(0).awaitLost(1);
            cluster.nodes().get(0).inbound().cut();
            scribe.writeUntilItHappens(cluster.api(1));
            cluster.line(0).restore();
            return doubtful.join();
        });

        assertThat(told.happened()).as(told.toString()).isTrue();
        aftermath.require(cluster.api(1));
    }

    private void requireLostAndTold(int lost, Told told) {
        assertThat(cluster.line(0).lostAnswers()).isGreaterThanOrEqualTo(lost);
        assertThat(told.happened()).as(told.toString()).isTrue();
        aftermath.require(cluster.api(1));
    }
}
