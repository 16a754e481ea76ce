// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectPrefixTest {

    private static final RegistryState STATE = given(new ContextPut(new Context(".ctx")));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\",      ab b",
                "a,         ab",
                "x,         \"\"",
                ":.ctx:,    :.ctx:ab :.ctx:b",
                ":.ctx:a,   :.ctx:ab",
                ":.ct,      :.ctx:ab :.ctx:b :.ctz:ab",
                ":.ctx,     :.ctx:ab :.ctx:b",
                ":.:a,      ab",
                ":*:,       ab b :.ctx:ab :.ctx:b :.ctz:ab",
                ":*:a,      ab :.ctx:ab"
            })
    void covers_anyPrefix_isWhatTheRestApiSays(String prefix, String covered) {
        SubjectPrefix parsed = SubjectPrefix.parse(prefix);

        Stream<Subject> subjects = Stream.of("ab", "b", ":.ctx:ab", ":.ctx:b", ":.ctz:ab")
                .map(Subject::parse)
                .filter(subject -> parsed.covers(subject, STATE));

        assertThat(subjects.map(Subject::toString).toList())
                .isEqualTo(covered.isEmpty() ? List.of() : List.of(covered.split(" ", -1)));
    }
}
