// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.kit.Facts.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.model.Reason;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.spi.LogWrite;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another registry writes the log that a node of this one holds the right to write. */
class OtherRegistryTest {

    private static final Subject ABORTED = Subject.parse("aborted");

    private final ScriptedLog log = new ScriptedLog();
    private final Node node = Node.start(log);

    @AfterEach
    void stop() {
        node.close();
    }

    private static void assertRefuses(Node refusing, String command) {
        assertThatThrownBy(() -> refusing.register(command))
                .isInstanceOfSatisfying(RegistryException.Unavailable.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(Reason.STORE_FAILED))
                .hasMessageStartingWith("Another writer at offset ")
                .hasMessageContainingAll("--takeover", "nothing was written");
    }

    private void disturb() {
        node.register("a");
        log.memory.writeForeign(List.of(put(Node.ORDERS, 2, 2, "foreign(x)")));
    }

    @Test
    void register_afterAForeignRecord_isRefusedByAllNodesAndRead() {
        try (Node other = Node.start(log, "node-2", Node.LONG)) {
            disturb();

            assertRefuses(node, "b");
            assertRefuses(other, "c");
            assertThat(node.lane.refusal()).get().asString().contains("Another writer at offset 3 of the log");
            assertThat(node.versions()).isEqualTo(2);
            assertThat(other.versions()).isEqualTo(2);
        }
    }

    @Test
    void register_afterAForeignNoop_isRefused() {
        node.register("a");
        log.memory.writeForeign(List.of());

        assertRefuses(node, "b");
    }

    @Test
    void register_onANodeStartedAfterwards_isRefusedWithoutTakingTheRight() {
        disturb();
        int acquired = log.acquired.get();

        try (Node later = Node.start(log, "node-2", Node.LONG)) {
            assertRefuses(later, "b");
        }

        assertThat(log.acquired).hasValue(acquired);
    }

    @Test
    void register_logBeforeTheFirstTenureWasForeign_succeeds() {
        log.memory.writeForeign(List.of(put(Node.ORDERS, 1, 1, "foreign(x)")));

        node.register("a");
        node.register("b");

        assertThat(node.versions()).isEqualTo(3);
    }

    @Test
    void register_foreignRecordSeenOnlyAfterTheRightWasTaken_isRefused() {
        try (Node late = Node.start(log, "node-2", Node.LONG);
                EventFeed again = log.memory.feed()) {
            late.feed.close();
            disturb();
            log.beforeAcquire = () -> again.start(late.projection);

            assertRefuses(late, "b");
        }
    }

    @Test
    void takeover_withoutAnyWrite_letsAllNodesWriteAgain() throws InterruptedException {
        disturb();
        assertRefuses(node, "b");
        long end = log.memory.end();

        try (Node taking = Node.startWithTakeover(log, "node-2")) {
            assertThat(taking.projection.await(end + 1, Deadline.in(Node.LONG))).isTrue();
            node.register("b");
            taking.register("c");
        }

        assertThat(node.versions()).isEqualTo(4);
        assertThat(node.lane.refusal()).isEmpty();
    }

    @Test
    void takeover_andTheOtherRegistryWritesOn_isRefusedAgain() {
        disturb();
        try (Node taking = Node.startWithTakeover(log, "node-2")) {
            taking.register("b");
            log.memory.writeForeign(List.of());

            assertRefuses(taking, "c");
            assertRefuses(node, "d");
        }
    }

    @Test
    void takeover_afterAnAbortBehindTheForeignRecord_isRepaired() {
        node.register("a");
        log.memory.abort(List.of(LogWrite.of(List.of(put(ABORTED, 1, 5, "aborted(x)")))));
        log.memory.writeForeign(List.of());

        try (Node taking = Node.startWithTakeover(log, "node-2")) {
            taking.register("b");

            assertThat(log.attempt(1))
                    .startsWith(
                            new HolderAnnounced(Optional.of(taking.self), true),
                            new SchemaTombstone(ABORTED, new Version(1)));
        }
    }

    @Test
    void close_ofAHolderThatWasDisturbed_doesNotMakeTheLogForgetIt() {
        disturb();

        node.lane.close();

        assertThat(node.projection.state().foreignWriter()).isPresent();
    }

    @Test
    void refusal_afterTheLogBeganAnew_isGone() {
        disturb();
        assertRefuses(node, "b");
        node.feed.close();
        node.projection.restart("the topic was created anew");
        node.projection.caughtUp();

        assertThat(node.lane.refusal()).isEmpty();
    }
}
