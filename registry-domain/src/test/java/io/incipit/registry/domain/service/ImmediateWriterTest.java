// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Formats;
import io.incipit.registry.domain.decision.Lookup;
import io.incipit.registry.domain.decision.Registration;
import io.incipit.registry.domain.decision.SchemaReading;
import io.incipit.registry.domain.decision.ServerDefaults;
import io.incipit.registry.domain.kit.ToyFormat;
import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.domain.model.RegistryException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImmediateWriterTest {

    final InMemoryEventLog log = new InMemoryEventLog(Clock.systemUTC());
    final Projection projection = new Projection();
    final SubjectsService subjects = subjects();

    @Test
    void write_newAndKnown_areAnsweredAtOnce() {
        Written<FoundSchema> first = subjects.register(Node.registration("a", "a"));
        Written<FoundSchema> second = subjects.register(Node.registration("b", "b"));
        Written<FoundSchema> again = subjects.register(Node.registration("c", "a"));

        assertThat(first.answer().schema().id().value()).isEqualTo(1);
        assertThat(second.answer().schema().version().number()).isEqualTo(2);
        assertThat(again.answer().schema().id())
                .isEqualTo(first.answer().schema().id());
        assertThat(projection.state().position()).isGreaterThanOrEqualTo(second.position());
    }

    @Test
    void write_repeatedCommand_isAnsweredAsBefore() {
        Written<FoundSchema> first = subjects.register(Node.registration("a", "a"));
        Written<FoundSchema> repeated = subjects.register(Node.registration("a", "a"));

        assertThat(repeated.answer().schema()).isEqualTo(first.answer().schema());
        assertThat(projection.state().versions(Node.ORDERS).all()).hasSize(1);
    }

    @Test
    void write_refused_isThrownAndWritesNothing() {
        assertThatThrownBy(() -> subjects.register(Node.registration("a", "(")))
                .isInstanceOf(RegistryException.Rejected.class);

        assertThat(projection.state().versions(Node.ORDERS).isEmpty()).isTrue();
    }

    @Test
    void write_afterTheRightIsLost_isRefused() {
        log.acquire();

        assertThatThrownBy(() -> subjects.register(Node.registration("a", "a")))
                .isInstanceOf(RegistryException.Unavailable.class)
                .hasMessageContaining("nothing was written");
    }

    private SubjectsService subjects() {
        log.feed().start(projection);
        SchemaReading reading = new SchemaReading(new Formats(List.of(ToyFormat.standard())));
        return new SubjectsService(
                projection,
                new ImmediateWriter(log.acquire(), projection),
                new Lookup(reading, ServerDefaults.STANDARD),
                new Registration(reading, ServerDefaults.STANDARD));
    }
}
