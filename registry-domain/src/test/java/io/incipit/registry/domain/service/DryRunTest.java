// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.service.Node.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.UndeleteSubject;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.state.RegistryState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DryRunTest {

    final ScriptedLog log = new ScriptedLog();
    final Node node = Node.start(log);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void write_registration_tellsIdAndVersionAndWritesNothing() {
        node.register("a");
        RegistryState before = node.projection.state();

        RegisteredSchema told = dry("b").answer().schema();
        RegistryState after = node.projection.state();
        RegisteredSchema written = node.register("b").answer().schema();

        assertThat(after).isSameAs(before);
        assertThat(told).isEqualTo(written);
    }

    @Test
    void write_knownSchema_saysThatItIsDryToo() {
        node.register("a");

        assertThat(dry("a").dry()).isTrue();
        assertThat(dry("b").dry()).isTrue();
        assertThat(node.register("b").dry()).isFalse();
    }

    @Test
    void write_refusal_isTheSame() {
        DeleteSubject command = new DeleteSubject(new CommandId("d"), ORDERS, true);
        node.register("a");

        assertThatThrownBy(() -> node.deletions.dry().deleteSubject(command))
                .hasMessage("Subject 'orders-value' was not deleted first before being permanently deleted");
    }

    @Test
    void write_nodeThatCannotWrite_isAnswered() {
        log.unreachable = true;

        assertThat(dry("a").answer().schema().id().value()).isEqualTo(1);
        assertThat(log.acquired).hasValue(0);
    }

    @Test
    void write_largerThanTheLogTakes_isRefused() {
        log.fits = write -> false;

        assertThatThrownBy(() -> dry("a")).hasMessage("Register operation failed because schema is too large");
    }

    @Test
    void write_commandThatIsKnown_isAnsweredAsThen() {
        Written<FoundSchema> first = node.register("first", "a");
        node.deletions.real().deleteSubject(new DeleteSubject(new CommandId("d"), ORDERS, false));

        FoundSchema told = node.registrations
                .dry()
                .register(Node.registration("first", "a"))
                .answer();

        assertThat(told).isEqualTo(first.answer());
    }

    @Test
    void undelete_repeatedCommand_isAnsweredAndNotDoneAgain() {
        UndeleteSubject undelete = new UndeleteSubject(new CommandId("u"), ORDERS);
        node.register("a");
        node.deletions.real().deleteSubject(new DeleteSubject(new CommandId("d1"), ORDERS, false));
        var undone = node.deletions.real().undeleteSubject(undelete).answer();
        node.deletions.real().deleteSubject(new DeleteSubject(new CommandId("d2"), ORDERS, false));

        var again = node.deletions.real().undeleteSubject(undelete).answer();

        assertThat(again).isEqualTo(undone);
        assertThat(node.projection.state().versions(ORDERS).live()).isEmpty();
    }

    private Written<FoundSchema> dry(String name) {
        return node.registrations.dry().register(Node.registration("dry-" + name, name));
    }
}
