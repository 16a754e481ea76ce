// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.service.ScriptedLog.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.AppendFailed.Outcome;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of writes whose node loses the right to write over them. */
class FencedNodeTest {

    private static final Holder TAKER = new Holder("taker", "http://taker:8081");

    private final ScriptedLog log = new ScriptedLog();
    private final Node node = Node.start(log);

    @AfterEach
    void stop() {
        node.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"NOT_WRITTEN_FENCED", "UNCERTAIN_FENCED"})
    void write_takerAnnouncesItself_isNamed(Outcome outcome) {
        log.once((real, writes) -> {
            announceTaker();
            throw failure(outcome);
        });

        assertThatThrownBy(() -> node.subjects.register(Node.registration("c1", "a")))
                .isInstanceOfSatisfying(RegistryException.HeldElsewhere.class, refusal -> assertThat(refusal.holder())
                        .contains(TAKER));

        assertThat(node.versions()).isZero();
        assertThat(log.acquired).hasValue(1);
    }

    @Test
    void write_takerCannotBeReached_isWrittenOnceHere() {
        log.once((real, writes) -> {
            announceTaker();
            throw failure(Outcome.NOT_WRITTEN_FENCED);
        });

        Written<FoundSchema> written = node.register("a");

        assertThat(written.answer().schema().version().number()).isEqualTo(1);
        assertThat(node.versions()).isEqualTo(1);
        assertThat(log.acquired).hasValue(2);
    }

    @Test
    void write_takerSaysNothing_isWrittenHere() {
        log.once((real, writes) -> {
            log.memory.acquire();
            throw failure(Outcome.NOT_WRITTEN_FENCED);
        });

        Written<FoundSchema> written = node.subjects.register(Node.registration("c1", "a"));

        assertThat(written.answer().schema().version().number()).isEqualTo(1);
    }

    @Test
    void write_rightTakenWhileNobodyWrote_isSentOnWithoutAnAppend() throws Exception {
        node.register("a");
        announceTaker();

        assertThatThrownBy(() -> node.subjects.register(Node.registration("c2", "b")))
                .isInstanceOf(RegistryException.HeldElsewhere.class);

        assertThat(log.attempts).hasSize(1);
    }

    @Test
    void write_happenedAndTakerAnnouncesItself_isAnswered() {
        log.once((real, writes) -> {
            long ignored = real.append(writes);
            announceTaker();
            throw failure(Outcome.UNCERTAIN_FENCED);
        });

        Written<FoundSchema> written = node.subjects.register(Node.registration("c1", "a"));

        assertThat(written.answer().schema().id().value()).isEqualTo(1);
        assertThat(log.acquired).hasValue(1);
    }

    /** Another node takes the right and says so. */
    private void announceTaker() {
        Tenure taken = log.memory.acquire();
        try {
            long ignored = taken.append(List.of(LogWrite.of(List.of(new HolderAnnounced(Optional.of(TAKER))))));
        } catch (AppendFailed e) {
            throw new AssertionError(e);
        }
    }
}
