// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.service.ScriptedLog.contains;
import static io.incipit.registry.domain.service.ScriptedLog.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Reason;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.AppendFailed.Outcome;
import io.incipit.registry.domain.spi.LogWrite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers are told, and what stands in the log, when appends fail. */
class UncertainWritesTest {

    private final ScriptedLog log = new ScriptedLog();
    private final List<Node> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
    }

    @ParameterizedTest
    @CsvSource({"UNCERTAIN,true", "UNCERTAIN,false", "UNCERTAIN_FENCED,true", "UNCERTAIN_FENCED,false"})
    void append_outcomeUncertain_endsWrittenOnceAndAnswered(Outcome outcome, boolean happened) {
        Node node = node(Node.LONG);
        log.once((real, writes) -> {
            if (happened) {
                long ignored = real.append(writes);
            } else {
                log.memory.abort(writes);
            }
            if (outcome == Outcome.UNCERTAIN_FENCED) {
                log.memory.acquire();
            }
            throw failure(outcome);
        });

        Written<FoundSchema> written = node.register("a");

        assertThat(written.answer().schema().version().number()).isEqualTo(1);
        assertThat(node.versions()).isEqualTo(1);
        assertThat(log.attempts).hasSize(happened ? 1 : 2);
        assertThat(node.projection.state().byId(written.answer().schema().id())).isPresent();
    }

    /** The caller's node had given up on this one, and another holder did the same command in another way. */
    @Test
    void append_abortedAndRepeatedElsewhere_isAnsweredAsTheLogTells() {
        Node node = node(Node.LONG);
        LogWrite elsewhere = new LogWrite(Optional.of(new CommandId("c1")), List.of(put(Node.ORDERS, 3, 7, "a(x)")));
        log.once((real, writes) -> {
            log.memory.abort(writes);
            long ignored = log.memory.acquire().append(List.of(elsewhere));
            throw failure(Outcome.UNCERTAIN_FENCED);
        });

        Written<FoundSchema> written = node.register("c1", "a");

        assertThat(written.answer().schema().id().value()).isEqualTo(7);
        assertThat(written.answer().schema().version().number()).isEqualTo(3);
        assertThat(node.versions()).isEqualTo(1);
    }

    @Test
    void append_uncertainAndRepairsUnreadableOnce_areReadUnderATenureOfTheirOwn() {
        Node node = node(Node.LONG);
        log.once((real, writes) -> {
            log.memory.abort(writes);
            log.unreadableRepairs.set(1);
            throw failure(Outcome.UNCERTAIN);
        });

        node.register("a");

        assertThat(log.acquired).hasValue(3);
        assertThat(log.attempts).hasSize(2);
        assertThat(log.attempt(1)).hasSizeGreaterThan(2);
    }

    @Test
    void append_uncertainAndLogAway_isToldToBeUnknownAndAnsweredLater() {
        Node node = node(Duration.ofMillis(300));
        log.once((real, writes) -> {
            long ignored = real.append(writes);
            log.unreachable = true;
            throw failure(Outcome.UNCERTAIN);
        });

        assertThatThrownBy(() -> node.register("c1", "a"))
                .isInstanceOf(RegistryException.Unavailable.class)
                .hasMessageContaining("X-Incipit-Command: c1")
                .extracting(refusal -> ((RegistryException) refusal).reason())
                .isEqualTo(Reason.STORE_TIMED_OUT);

        log.unreachable = false;
        assertThat(node.register("c1", "a").command()).isEqualTo(new CommandId("c1"));
        assertThat(node.versions()).isEqualTo(1);
    }

    @Test
    void append_notWrittenUnderAnOldTenure_isTriedOnAFreshOne() {
        Node node = node(Node.LONG);
        node.register("a");
        log.once((real, writes) -> {
            throw failure(Outcome.NOT_WRITTEN);
        });

        Written<FoundSchema> written = node.register("b");

        assertThat(written.answer().schema().version().number()).isEqualTo(2);
        assertThat(log.acquired).hasValue(2);
    }

    @Test
    void append_notWrittenUnderAFreshTenure_isRefused() {
        Node node = node(Node.LONG);
        log.append = (real, writes) -> {
            throw failure(Outcome.NOT_WRITTEN);
        };

        assertThatThrownBy(() -> node.register("a"))
                .isInstanceOf(RegistryException.Unavailable.class)
                .hasMessage("The log could not be written: as the test says; nothing was written");
    }

    @Test
    void append_notWritten_isRepairedWithoutAnotherWrite() throws Exception {
        CountDownLatch repaired = new CountDownLatch(1);
        Node node = node(Node.LONG);
        log.append = (real, writes) -> {
            log.append = (next, repairs) -> {
                repaired.countDown();
                return next.append(repairs);
            };
            throw failure(Outcome.NOT_WRITTEN);
        };

        assertThatThrownBy(() -> node.register("a")).isInstanceOf(RegistryException.Unavailable.class);

        assertThat(repaired.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void append_oneOfABatchSpoilsIt_onlyThatOneIsRefused() throws Exception {
        Node node = node(Node.LONG);
        Gate gate = new Gate();
        log.append = (real, writes) -> {
            if (contains(writes, "spoiler")) {
                throw failure(Outcome.NOT_WRITTEN);
            }
            return gate.run(real, writes);
        };
        Callers<Object> callers = new Callers<>();
        callers.call(() -> node.register("first"));
        gate.awaitReached();
        List.of("a", "spoiler", "b").forEach(name -> callers.call(() -> answerOrRefusal(node, name)));
        callers.awaitWaiting();

        gate.open();

        List<Object> answers = callers.answers();
        assertThat(answers.get(2)).isInstanceOf(RegistryException.Unavailable.class);
        assertThat(List.of(answers.get(1), answers.get(3))).hasOnlyElementsOfType(Written.class);
        assertThat(node.versions()).isEqualTo(3);
    }

    @Test
    void write_tooLargeForTheLog_isRefusedAlone() throws Exception {
        Node node = node(Node.LONG);
        log.fits = write -> !contains(List.of(write), "large");
        Gate gate = new Gate();
        log.once(gate);
        Callers<Object> callers = new Callers<>();
        callers.call(() -> node.register("first"));
        gate.awaitReached();
        List.of("a", "large", "b").forEach(name -> callers.call(() -> answerOrRefusal(node, name)));
        callers.awaitWaiting();

        gate.open();

        List<Object> answers = callers.answers();
        assertThat(answers.get(2))
                .isInstanceOfSatisfying(RegistryException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(Reason.SCHEMA_TOO_LARGE));
        assertThat(node.versions()).isEqualTo(3);
        assertThat(log.attempts).hasSize(2);
    }

    @Test
    void write_whileTheLogIsAway_saysThatNothingWasWritten() {
        Node node = node(Node.LONG);
        log.unreachable = true;

        assertThatThrownBy(() -> node.register("a")).hasMessage("the log is away");

        log.unreachable = false;
        assertThat(node.register("a").answer().schema().version().number()).isEqualTo(1);
    }

    @Test
    void write_afterAProbeThatFailed_isRefusedWithWhatItFound() {
        log.unreachable = true;
        Node node = node(Node.LONG);
        log.unreachable = false;

        assertThatThrownBy(() -> node.register("a")).hasMessage("the log is away");

        assertThat(node.lane.refusal()).contains("the log is away");
        assertThat(log.acquired).hasValue(0);
    }

    private Node node(Duration patience) {
        Node node = Node.start(log, "node-1", patience);
        nodes.add(node);
        return node;
    }

    private static Object answerOrRefusal(Node node, String name) {
        try {
            return node.register(name);
        } catch (RegistryException e) {
            return e;
        }
    }
}
