// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.CommandEffect;
import io.incipit.registry.domain.api.CommandEffect.Kind;
import io.incipit.registry.domain.api.CommandFate;
import io.incipit.registry.domain.api.CommandFate.Happened;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Reason;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.EventLog.End;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsServiceTest {

    final ScriptedLog log = new ScriptedLog();
    final Node node = Node.start(log);
    final CommandsService commands =
            new CommandsService(node.projection, new FreshnessService(log, End.APPENDED, node.projection));

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void fateOf_write_isWhatItDid() {
        Written<?> written = node.register("c1", "a");

        CommandFate fate = commands.fateOf(written.command());

        assertThat(fate).isInstanceOf(Happened.class);
        Happened happened = (Happened) fate;
        assertThat(happened.offset()).isLessThan(written.position());
        assertThat(happened.effects())
                .containsExactly(new CommandEffect(Kind.SCHEMA_PUT, Node.ORDERS, OptionalInt.of(1), OptionalInt.of(1)));
    }

    @Test
    void fateOf_commandThatWroteNothing_isUnrecordedUpToTheEnd() {
        node.register("c1", "a");
        node.register("c2", "a");

        CommandFate fate = commands.fateOf(new CommandId("c2"));

        assertThat(fate).isEqualTo(new CommandFate.Unrecorded(new CommandId("c2"), log.end(), 10_000));
    }

    @Test
    void fateOf_logIsAway_isNotKnownYetButForWhatIsRemembered() {
        node.register("c1", "a");
        log.unreachable = true;

        CommandFate known = commands.fateOf(new CommandId("c1"));

        assertThat(known).isInstanceOf(Happened.class);
        assertThatThrownBy(() -> commands.fateOf(new CommandId("c2")))
                .isInstanceOf(RegistryException.Unavailable.class)
                .hasMessageContainingAll("c2", "not known yet")
                .extracting(refusal -> ((RegistryException) refusal).reason())
                .isEqualTo(Reason.STORE_TIMED_OUT);
    }
}
