// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By id, where the subject that is thought of may be named. */
class IdQuestionTest {

    private static final RegistryState STATE = given(
            put(Subject.parse("a"), 1, 1, "a(x)"),
            put(Subject.parse("b"), 1, 1, "a(x)"),
            put(Subject.parse("b"), 2, 1, "a(x)"),
            new ContextPut(new Context(".blue")),
            put(Subject.parse(":.blue:a"), 1, 1, "blue(x)"),
            put(Subject.parse(":.blue:c"), 1, 2, "c(x)"),
            put(Subject.parse(":.unknown:d"), 1, 1, "d(x)"));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "1, ,           b",
                "1, \"\",       b",
                "1, a,          a",
                "1, b,          b",
                "1, c,          b",
                "1, :.blue:,    :.blue:a",
                "1, :.blue:a,   :.blue:a",
                "2, c,          :.blue:c",
                "2, :.blue:,    :.blue:c",
                "1, d,          b",
                "1, :.unknown:, :.unknown:d"
            })
    void schema_idThatIsKnown_isTheUseThatIsThoughtOf(int id, @Nullable String subject, String found) {
        RegisteredSchema schema =
                IdQuestion.schema(STATE, id, Optional.ofNullable(subject).map(Subject::parse));

        assertThat(schema.subject()).hasToString(found);
    }

    @ParameterizedTest
    @CsvSource({"3,", "2,", "-1,", "1,:.blue:c", "1,:.green:", "2,a", "1,:*:", "1,:*:a"})
    void schema_idThatIsNotKnownThere_isRefused(int id, @Nullable String subject) {
        Optional<Subject> asked = Optional.ofNullable(subject).map(Subject::parse);

        assertThatThrownBy(() -> IdQuestion.schema(STATE, id, asked)).hasMessage("Schema %s not found", id);
        assertThatThrownBy(() -> IdQuestion.uses(STATE, id, asked)).hasMessage("Schema not found");
    }

    @Test
    void uses_severalVersionsOfASubject_areTheLastOfEach() {
        List<RegisteredSchema> uses = IdQuestion.uses(STATE, 1, Optional.empty());

        assertThat(uses).extracting(use -> use.subject() + " " + use.version()).containsExactly("a 1", "b 2");
    }

    @Test
    void uses_writtenInAnyOrder_areSortedBySubject() {
        RegistryState state = given(
                put(Subject.parse("c"), 1, 1, "a(x)"),
                put(Subject.parse("a"), 1, 1, "a(x)"),
                put(Subject.parse("b"), 1, 1, "a(x)"));

        List<RegisteredSchema> uses = IdQuestion.uses(state, 1, Optional.empty());

        assertThat(uses).extracting(use -> use.subject().toString()).containsExactly("a", "b", "c");
    }
}
