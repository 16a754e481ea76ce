// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.decision.Decision;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writes for which no thread waits. */
class SubmittedWritesTest {

    private final ScriptedLog log = new ScriptedLog();
    private Node node = Node.start(log);

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void registering_whileTheLogIsBusy_returnsAtOnceAndIsAnsweredLater() throws Exception {
        Gate gate = new Gate();
        log.once(gate);
        CompletableFuture<Written<FoundSchema>> first = registering("a");
        gate.awaitReached();
        CompletableFuture<Written<FoundSchema>> second = registering("b");
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();

        gate.open();

        assertThat(first.get().answer().schema().id().value()).isEqualTo(1);
        assertThat(second.get().answer().schema().id().value()).isEqualTo(2);
        assertThat(node.versions()).isEqualTo(2);
    }

    @Test
    void registering_schemaThatIsThere_isAnsweredWithoutATurn() {
        node.register("a");
        node.lane.close();

        CompletableFuture<Written<FoundSchema>> again =
                node.subjects.registering(Node.registration("other", "a")).toCompletableFuture();

        assertThat(again).isCompleted();
        assertThat(again.join().answer().schema().id().value()).isEqualTo(1);
    }

    @Test
    void registering_commandThatIsKnown_getsTheSameAnswer() {
        Written<FoundSchema> before = node.register("a");

        Written<FoundSchema> again = registering("a").join();

        assertThat(again.answer().schema().id())
                .isEqualTo(before.answer().schema().id());
        assertThat(node.versions()).isEqualTo(1);
    }

    @Test
    void registering_timeIsUp_whatHadNoTurnIsNeverWrittenAndTheOtherIsUnknown() throws Exception {
        restart(Duration.ofMillis(300));
        Gate gate = new Gate();
        log.once(gate);
        CompletableFuture<Written<FoundSchema>> taken = registering("taken");
        gate.awaitReached();
        CompletableFuture<Written<FoundSchema>> waiting = registering("waiting");

        assertThatThrownBy(waiting::join).cause().hasMessageContaining("before its turn; nothing was written");
        assertThatThrownBy(taken::join).cause().hasMessageContaining("outcome of this write is not known");
        gate.open();

        node.lane.close();
        assertThat(node.versions()).isEqualTo(1);
    }

    @Test
    void registering_callerFailsWhenItsTimeIsUp_theNextHearsOfItsOwnAllTheSame() throws Exception {
        restart(Duration.ofMillis(100));
        Gate gate = new Gate();
        log.once(gate);
        var unused = registering("taken");
        gate.awaitReached();
        CompletableFuture<Void> failing = registering("failing").handle((answer, refusal) -> {
            throw new IllegalStateException("a defect");
        });
        assertThat(failing).failsWithin(Node.LONG).withThrowableThat().withMessageContaining("a defect");

        CompletableFuture<Written<FoundSchema>> next = registering("next");

        assertThat(next).failsWithin(Node.LONG).withThrowableThat().withMessageContaining("nothing was written");
        gate.open();
    }

    @Test
    void registering_anotherNodeHoldsTheRight_isSentThere() {
        Holder other = new Holder("other", "http://other:8081");
        try (Node holder = Node.start(log, "other", Node.LONG)) {
            holder.register("a");

            assertThatThrownBy(() -> registering("b"))
                    .isInstanceOfSatisfying(RegistryException.HeldElsewhere.class, held -> assertThat(held.holder())
                            .contains(other));
        }
    }

    @Test
    void close_writeThatNobodyAnswers_isNotLeftWaiting() {
        PendingWrite<Integer> write =
                new PendingWrite<>(new CommandId("c"), new Nothing(), Deadline.in(Node.LONG), Deadline.in(Node.LONG));
        Overdue overdue = new Overdue();
        overdue.watch(write);

        overdue.close();

        assertThatThrownBy(() -> write.whenAnswered().toCompletableFuture().join())
                .cause()
                .hasMessageContaining("nothing was written");
    }

    private CompletableFuture<Written<FoundSchema>> registering(String name) {
        return node.subjects.registering(Node.registration(name, name)).toCompletableFuture();
    }

    private void restart(Duration patience) {
        node.close();
        node = Node.start(log, "node-1", patience);
    }

    private static final class Nothing implements Change<Integer> {

        @Override
        public Decision<Integer> decide(RegistryState state) {
            return Decision.of(1);
        }

        @Override
        public Integer answerOf(CommandTrace trace) {
            return 1;
        }
    }
}
