// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.service.Node.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.model.CommandId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registration that changes nothing is decided once. */
class KnownRegistrationsTest {

    private final Node node = Node.start(new ScriptedLog());

    @BeforeEach
    void registerTwice() {
        node.register("first", "a");
        node.register("second", "a");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void registered_foundBefore_isTheAnswerOfThenUnderItsOwnName() {
        assertThat(node.subjects.registered(again("third", "a"))).hasValueSatisfying(written -> {
            assertThat(written.command()).isEqualTo(new CommandId("third"));
            assertThat(written.answer()).isEqualTo(node.register("fourth", "a").answer());
            assertThat(written.position()).isEqualTo(node.projection.state().position());
        });
    }

    @Test
    void registered_neverFound_isNotKnown() {
        assertThat(node.subjects.registered(again("third", "b"))).isEmpty();
    }

    @Test
    void registered_nameOfAnotherCommand_isNotKnown() {
        assertThat(node.subjects.registered(again("first", "a"))).isEmpty();
    }

    @Test
    void registered_subjectChangedSince_isNotKnownUntilFoundAgain() {
        node.register("other", "b");

        assertThat(node.subjects.registered(again("third", "a"))).isEmpty();

        node.register("fourth", "a");

        assertThat(node.subjects.registered(again("fifth", "a"))).isPresent();
    }

    @Test
    void registered_deletedSince_isNotKnown() {
        node.deletions.real().deleteSubject(new DeleteSubject(new CommandId("gone"), ORDERS, false));

        assertThat(node.subjects.registered(again("third", "a"))).isEmpty();
    }

    @Test
    void registered_longText_isNotRemembered() {
        String text = "a".repeat(10_000);
        node.register("long", text);
        node.register("long-again", text);

        assertThat(node.subjects.registered(again("third", text))).isEmpty();
    }

    private static RegisterSchema again(String command, String name) {
        return Node.registration(command, name);
    }
}
