// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.system.Patience;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures how long the next write takes when the holder is gone, and prints it. */
class FailoverFiguresIT {

    /** What must hold on the slowest machine; what is aimed at stands in the documents. */
    static final long SANE_MS = 20_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    static Path directory;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    static ProxiedCluster cluster;

    final Testimony testimony = new Testimony();
    final Scribe scribe = new Scribe(testimony, "figures");
    final Aftermath aftermath = new Aftermath(cluster, testimony);

    @BeforeAll
    static void start() {
        cluster = ProxiedCluster.of(ProxiedBroker.shared(), 2, directory).started();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void nextWrite_afterSigkill_isMeasured() {
        measure("first-write-after-sigkill", 10, holder -> {
            holder.process().kill();
            holder.inbound().cut();
        });
    }

    @Test
    void nextWrite_afterTheHostVanished_isMeasured() {
        measure("first-write-after-host-gone", 4, ProxiedNode::vanish);
    }

    @Test
    void nextWrite_afterCleanStop_isMeasured() {
        measure("first-write-after-clean-stop", 6, holder -> {
            holder.process().terminate();
            holder.process().awaitEnd();
            holder.inbound().cut();
        });
    }

    /** The nodes take turns: each time the one that wrote last is the one to go. */
    private void measure(String name, int rounds, Consumer<ProxiedNode> end) {
        List<Long> millis = new ArrayList<>();
        cluster.makeHolder(0, scribe);
        for (int round = 0; round < rounds; round++) {
            int next = (round + 1) % 2;
            end.accept(cluster.nodes().get(round % 2));
            long gone = System.nanoTime();
            Told told = scribe.writeUntilItHappens(cluster.api(next));
            millis.add((told.toldNanos() - gone) / 1_000_000);
            cluster.restore();
            requireSameView(told);
        }
        Figures.print(name, millis);
        assertThat(millis).allMatch(each -> each < SANE_MS);
        aftermath.require(rounds, cluster.api(0));
    }

    /** The node that was away is a node like the other before the next round. */
    private static void requireSameView(Told told) {
        Patience.until("both nodes know it", () -> cluster.nodes().stream()
                .allMatch(node -> node.api().get("/schemas/ids/" + told.id()).status() == 200));
    }
}
