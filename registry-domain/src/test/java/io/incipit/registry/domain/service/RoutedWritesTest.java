// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.Reason;
import io.incipit.registry.domain.model.RegistryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which node writes what reaches which. */
class RoutedWritesTest {

    private final ScriptedLog log = new ScriptedLog();
    private final List<Node> nodes = new ArrayList<>();
    private final Node one = with(Node.start(log, "node-1", Node.LONG));

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
    }

    @Test
    void real_nobodyAnnouncedItself_takesTheRight() {
        Written<FoundSchema> written = register(one.registrations.real(), "a");

        assertThat(written.answer().schema().version().number()).isEqualTo(1);
        assertThat(one.route.isHere()).isTrue();
    }

    @Test
    void real_anotherHoldsTheRight_namesItAndTakesNothing() {
        one.register("a");
        Node two = second();

        assertThat(named(two.registrations.real(), "b")).contains(one.self);

        assertThat(log.acquired).hasValue(1);
        assertThat(one.route.isHere()).isTrue();
        assertThat(two.route.isHere()).isFalse();
    }

    @Test
    void real_holderUnreachable_takesTheRight() {
        one.register("a");
        Node two = second();
        two.route.unreachable(one.self, "connection refused");

        register(two.registrations.real(), "b");

        assertThat(two.route.isHere()).isTrue();
        assertThat(one.route.isHere()).isFalse();
        assertThat(named(one.registrations.real(), "c")).contains(two.self);
    }

    @Test
    void real_holderLetGo_takesTheRight() {
        Node two = second();
        one.register("a");
        one.lane.close();

        register(two.registrations.real(), "b");

        assertThat(two.versions()).isEqualTo(2);
    }

    @Test
    void real_nothingToWrite_isAnsweredByAnyNode() {
        one.register("c1", "a");
        Node two = second();

        Written<FoundSchema> known = two.subjects.register(Node.registration("c2", "a"));
        Written<FoundSchema> repeated = two.subjects.register(Node.registration("c1", "b"));

        assertThat(known.answer().schema().id().value()).isEqualTo(1);
        assertThat(repeated.answer().schema().id().value()).isEqualTo(1);
    }

    @Test
    void real_logAwayAfterTheHolderWasTried_saysBoth() {
        one.register("a");
        Node two = second();
        two.route.unreachable(one.self, "connection refused");
        log.unreachable = true;

        assertThatThrownBy(() -> register(two.registrations.real(), "b"))
                .isInstanceOf(RegistryException.Unavailable.class)
                .hasMessage("the log is away (before that, the holder of the right to write, node node-1 at "
                        + "http://node-1:8081, was tried: connection refused)");
    }

    @Test
    void forwarded_toTheHolder_isWritten() {
        one.register("a");

        register(one.registrations.forwarded(), "b");

        assertThat(one.versions()).isEqualTo(2);
        assertThat(log.acquired).hasValue(1);
    }

    @Test
    void forwarded_toOneThatWasTheHolder_namesTheNewOneThoughItCannotBeReached() {
        one.register("a");
        Node two = second();
        two.register("b");
        one.route.unreachable(two.self, "no route");

        assertThat(named(one.registrations.forwarded(), "c")).contains(two.self);
    }

    @Test
    void forwarded_nobodyElseAnnouncedItself_takesTheRight() {
        register(one.registrations.forwarded(), "a");

        assertThat(one.route.isHere()).isTrue();
    }

    @Test
    void forwarded_toOneThatStarted_takesTheRightAgainUnderItsName() {
        one.register("a");
        Node again = with(Node.start(log, "node-1", Node.LONG));

        register(again.registrations.forwarded(), "b");

        assertThat(again.versions()).isEqualTo(2);
    }

    @Test
    void forwarded_toOneThatStops_isNamedNobody() {
        one.register("a");
        one.lane.close();

        assertThat(named(one.registrations.forwarded(), "b")).isEmpty();
    }

    @Test
    void forwarded_toOneThatCannotWrite_isNamedNobody() {
        log.unreachable = true;
        Node two = second();
        log.unreachable = false;

        assertThat(named(two.registrations.forwarded(), "b")).isEmpty();
    }

    @Test
    void readOnly_nobodyAnnouncedItself_refusesAndSaysWhatToDo() {
        Node reader = with(Node.readOnly(log, "reader"));

        assertThatThrownBy(() -> register(reader.registrations.real(), "a"))
                .hasMessageContaining("Node reader at http://reader:8081 never takes the right to write")
                .hasMessageContaining("leader.eligibility=true")
                .extracting(refusal -> ((RegistryException) refusal).reason())
                .isEqualTo(Reason.HOLDER_UNKNOWN);
        assertThat(log.acquired).hasValue(0);
    }

    @Test
    void readOnly_anotherHoldsTheRight_namesItToEverybody() {
        Node reader = with(Node.readOnly(log, "reader"));
        one.register("a");

        assertThat(named(reader.registrations.real(), "b")).contains(one.self);
        assertThat(named(reader.registrations.forwarded(), "b")).contains(one.self);
        assertThat(reader.versions()).isEqualTo(1);
    }

    @Test
    void readOnly_holderUnreachable_refusesWithBothAddressesAndTheCause() {
        Node reader = with(Node.readOnly(log, "reader"));
        one.register("a");
        reader.route.unreachable(one.self, "connection refused");

        assertThatThrownBy(() -> register(reader.registrations.real(), "b"))
                .hasMessageContaining("http://reader:8081")
                .hasMessageContaining("http://node-1:8081, was tried: connection refused")
                .extracting(refusal -> ((RegistryException) refusal).reason())
                .isEqualTo(Reason.FORWARD_FAILED);
        assertThat(log.acquired).hasValue(1);
    }

    @Test
    void readOnly_started_doesNotProbeTheLog() {
        log.unreachable = true;

        Node reader = with(Node.readOnly(log, "reader"));

        assertThat(reader.lane.refusal()).isEmpty();
    }

    private Node second() {
        return with(Node.start(log, "node-2", Node.LONG));
    }

    private Node with(Node node) {
        nodes.add(node);
        return node;
    }

    private static Written<FoundSchema> register(Subjects subjects, String name) {
        return subjects.register(Node.registration(name, name));
    }

    /** Whom the refusal names. */
    private static Optional<Holder> named(Subjects subjects, String name) {
        try {
            throw new AssertionError("Written: " + register(subjects, name));
        } catch (RegistryException.HeldElsewhere e) {
            return e.holder();
        }
    }
}
