// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.kit.Facts.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.Deleted;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.event.RegistryEvent.IdFloorPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.spi.LogWrite;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteLaneTest {

    private final ScriptedLog log = new ScriptedLog();
    private final Node node = Node.start(log);

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void write_manyAtOnce_allAreAnsweredEachWithItsOwnIdAndVersion() throws Exception {
        Callers<Written<FoundSchema>> callers = new Callers<>();
        IntStream.range(0, 32).forEach(i -> callers.call(() -> node.register("s" + i)));

        List<Written<FoundSchema>> answers = callers.answers();

        assertThat(answers)
                .extracting(written -> written.answer().schema().id().value())
                .containsExactlyInAnyOrderElementsOf(oneTo(32));
        assertThat(answers)
                .extracting(written -> written.answer().schema().version().number())
                .containsExactlyInAnyOrderElementsOf(oneTo(32));
        assertThat(node.versions()).isEqualTo(32);
    }

    @Test
    void write_sameSchemaManyTimesAtOnce_isWrittenOnce() throws Exception {
        Callers<Written<FoundSchema>> callers = new Callers<>();
        IntStream.range(0, 32).forEach(i -> callers.call(() -> node.register("c" + i, "same")));

        List<Written<FoundSchema>> answers = callers.answers();

        assertThat(answers)
                .extracting(written -> written.answer().schema().id().value())
                .containsOnly(1);
        assertThat(node.versions()).isEqualTo(1);
    }

    @Test
    void write_whileTheLogIsBusy_thoseThatWaitAreAppendedTogether() throws Exception {
        Gate gate = new Gate();
        log.once(gate);
        Callers<Written<FoundSchema>> callers = new Callers<>();
        callers.call(() -> node.register("first"));
        gate.awaitReached();
        IntStream.range(0, 31).forEach(i -> callers.call(() -> node.register("s" + i)));
        callers.awaitWaiting();

        gate.open();

        assertThat(callers.answers()).hasSize(32);
        assertThat(log.attempts).hasSize(2);
        assertThat(log.attempts.get(1)).hasSize(31);
    }

    @Test
    void write_answered_standsAtThePositionThatIsTold() {
        Written<FoundSchema> written = node.register("a");

        assertThat(node.projection.state().position()).isGreaterThanOrEqualTo(written.position());
        assertThat(written.position()).isPositive();
        assertThat(written.command()).isEqualTo(new CommandId("a"));
    }

    @Test
    void write_commandThatIsKnown_getsTheSameAnswerAndWritesNothing() {
        Written<FoundSchema> first = node.register("c1", "a");
        node.deletions.real().deleteSubject(new DeleteSubject(new CommandId("c2"), Node.ORDERS, false));

        Written<FoundSchema> again = node.register("c1", "a");

        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(log.attempts).hasSize(2);
    }

    @Test
    void write_deletionThatIsKnown_getsTheSameAnswer() {
        DeleteSubject deletion = new DeleteSubject(new CommandId("c2"), Node.ORDERS, false);
        node.register("a");

        Written<Deleted> first = node.deletions.real().deleteSubject(deletion);
        Written<Deleted> again = node.deletions.real().deleteSubject(deletion);

        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(again.answer().versions()).containsExactly(new Version(1));
        assertThat(log.attempts).hasSize(2);
    }

    @Test
    void write_firstOfATenure_followsTheAnnouncementAndTheRepairs() {
        Subject aborted = Subject.parse("aborted");
        log.memory.abort(List.of(LogWrite.of(List.of(put(aborted, 1, 5, "aborted(x)")))));

        node.register("a");
        node.register("b");

        assertThat(log.attempt(0))
                .containsExactly(
                        new HolderAnnounced(Optional.of(node.self)),
                        new SchemaTombstone(aborted, new Version(1)),
                        new IdFloorPut(Context.DEFAULT, 5),
                        put(Node.ORDERS, 1, 6, "a(x)"));
        assertThat(log.attempt(1)).containsExactly(put(Node.ORDERS, 2, 7, "b(x)"));
    }

    @Test
    void write_refusedFirstOfATenure_commitsTheAnnouncementAllTheSame() {
        DeleteSubject unknown = new DeleteSubject(new CommandId("c1"), Node.ORDERS, false);

        assertThatThrownBy(() -> node.deletions.real().deleteSubject(unknown))
                .isInstanceOf(RegistryException.NotFound.class);

        assertThat(log.attempt(0)).containsExactly(new HolderAnnounced(Optional.of(node.self)));
        assertThat(node.projection.state().holder()).contains(node.self);
    }

    @Test
    void write_idFreedByAPermanentDelete_isNotUsedAgain() {
        node.register("a");
        node.deletions.real().deleteSubject(new DeleteSubject(new CommandId("c1"), Node.ORDERS, false));
        node.deletions.real().deleteSubject(new DeleteSubject(new CommandId("c2"), Node.ORDERS, true));

        Written<FoundSchema> written = node.register("b");

        assertThat(written.answer().schema().id().value()).isEqualTo(2);
        assertThat(log.attempt(2)).contains(new IdFloorPut(Context.DEFAULT, 1));
    }

    @Test
    void close_ofAHolder_saysGoodbyeAndRefusesFurtherWrites() {
        node.register("a");

        node.lane.close();

        assertThat(node.projection.state().holder()).isEmpty();
        assertThat(log.attempt(1)).containsExactly(new HolderAnnounced(Optional.empty()));
        assertThatThrownBy(() -> node.register("b")).hasMessage("This node is stopping; nothing was written");
    }

    @Test
    void close_whileWritesWait_finishesThem() throws Exception {
        Gate gate = new Gate();
        log.once(gate);
        Callers<Written<FoundSchema>> callers = new Callers<>();
        callers.call(() -> node.register("a"));
        gate.awaitReached();
        callers.call(() -> node.register("b"));
        callers.awaitWaiting();

        Callers<Boolean> closer = new Callers<>();
        closer.call(() -> {
            node.lane.close();
            return true;
        });
        gate.open();

        assertThat(closer.answers()).containsExactly(true);
        assertThat(callers.answers()).hasSize(2);
    }

    @Test
    void write_queueFull_isRefusedAtOnce() throws Exception {
        Gate gate = new Gate();
        log.once(gate);
        Callers<Written<FoundSchema>> callers = new Callers<>();
        callers.call(() -> node.register("a"));
        gate.awaitReached();
        IntStream.range(0, 1_000).forEach(i -> giveUpOn("s" + i));

        assertThatThrownBy(() -> node.register("late"))
                .isInstanceOf(RegistryException.Unavailable.class)
                .hasMessage(
                        "1000 writes are waiting already, which is more than this node can serve in time; nothing was "
                                + "written, repeat it later");

        gate.open();
        assertThat(callers.answers()).hasSize(1);
    }

    /** A caller who is told to stop gives up on a write that had no turn yet. */
    private void giveUpOn(String name) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> node.register(name)).hasMessageContaining("before its turn; nothing was written");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
