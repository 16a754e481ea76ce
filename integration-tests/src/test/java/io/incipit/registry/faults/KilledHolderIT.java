// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.app.HaltPoint;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The holder ends without a farewell at each moment of a write, and another node goes on. */
class KilledHolderIT {

    /** What a shell says of a process that SIGKILL ended. */
    static final int KILLED = 137;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    static Path directory;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    static ProxiedCluster cluster;

    final Testimony testimony = new Testimony();
    final Scribe scribe = new Scribe(testimony, "killed");
    final Aftermath aftermath = new Aftermath(cluster, testimony);

    @BeforeAll
    static void start() {
        cluster = ProxiedCluster.of(ProxiedBroker.shared(), 2, directory);
        cluster.process(1).start();
    }

    @AfterEach
    void end() {
        cluster.process(0).close();
        cluster.process(0).awaitEnd();
        cluster.nodes().forEach(ProxiedNode::restore);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @EnumSource
    void halt_inAWrite_isSurvived(HaltPoint point) {
        cluster.process(0).startToHalt(point, 3);
        cluster.makeHolder(0, scribe);

        while (cluster.process(0).isRunning()) {
            scribe.write(cluster.api(0));
        }
        Told next = scribe.write(cluster.api(1));

        assertThat(cluster.process(0).awaitEnd()).isEqualTo(KILLED);
        assertThat(next.happened()).isTrue();
        aftermath.require(cluster.api(1));
    }

    @Test
    void kill_amongWrites_isSurvivedAndTheNodeComesBack() {
        cluster.process(0).start();
        cluster.makeHolder(0, scribe);

        var inFlight = scribe.writing(cluster.api(0));
        cluster.process(0).kill();
        inFlight.join();
        Told next = scribe.write(cluster.api(1));
        cluster.process(0).awaitEnd();
        cluster.process(0).start();

        assertThat(next.happened()).isTrue();
        aftermath.require(cluster.api(0));
    }
}
