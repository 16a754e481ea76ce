// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.EventFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeveralNodesTest {

    private final ScriptedLog log = new ScriptedLog();
    private final Node one = Node.start(log, "node-1", Node.LONG);
    private final Node two = Node.start(log, "node-2", Node.LONG);

    @AfterEach
    void stop() {
        one.close();
        two.close();
    }

    @Test
    void register_onBothByTurns_eachKnowsWhatTheOtherWrote() {
        one.register("a");
        two.register("b");
        one.register("c");

        assertThat(two.register("d", "a").answer().schema().id().value()).isEqualTo(1);
        assertThat(one.versions()).isEqualTo(3);
        assertThat(one.projection.state()).isEqualTo(two.projection.state());
        assertThat(log.acquired).hasValue(3);
    }

    @Test
    void register_onBothAtOnce_allSucceedAndNoIdIsGivenTwice() throws Exception {
        Callers<List<Integer>> callers = new Callers<>();
        callers.call(() -> idsOf25(one, "a"));
        callers.call(() -> idsOf25(two, "b"));
        callers.call(() -> idsOf25(one, "c"));
        callers.call(() -> idsOf25(two, "d"));

        List<Integer> ids = new ArrayList<>();
        callers.answers().forEach(ids::addAll);

        assertThat(ids).hasSize(100).doesNotHaveDuplicates();
        assertThat(one.versions()).isEqualTo(100);
        assertThat(two.projection.state()).isEqualTo(one.projection.state());
    }

    private static List<Integer> idsOf25(Node node, String prefix) {
        return IntStream.range(0, 25)
                .mapToObj(i -> node.register(prefix + i))
                .map(written -> written.answer().schema().id().value())
                .toList();
    }

    @Test
    void register_sameCommandOnTheOtherNode_isAnsweredFromTheLog() {
        Written<FoundSchema> first = one.register("c1", "a");

        Written<FoundSchema> again = two.register("c1", "a");

        assertThat(again.answer().schema().id())
                .isEqualTo(first.answer().schema().id());
        assertThat(two.versions()).isEqualTo(1);
    }

    @Test
    void register_afterTheLogTurnedOutToBeAnother_acquiresAnew() {
        one.register("a");
        one.feed.close();
        one.projection.restart("the topic was created anew");

        try (EventFeed again = log.memory.feed()) {
            again.start(one.projection);
            one.awaitReady();
            one.register("b");
        }

        assertThat(log.acquired).hasValue(2);
        assertThat(one.projection.state().versions(Node.ORDERS).all())
                .extracting(RegisteredSchema::version)
                .hasSize(2);
    }

    @Test
    void register_logEndsBeforeWhatWasHeard_isRefused() {
        one.register("a");
        two.projection.replay(List.of(), 1_000);

        assertThatThrownBy(() -> two.register("b"))
                .isInstanceOf(RegistryException.Unavailable.class)
                .hasMessageContaining("created anew")
                .hasMessageContaining("nothing was written");
        assertThat(one.versions()).isEqualTo(1);
    }
}
