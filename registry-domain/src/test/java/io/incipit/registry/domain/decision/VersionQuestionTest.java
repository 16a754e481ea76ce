// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.LookUpSchema;
import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.state.RegistryState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Across contexts. */
class VersionQuestionTest {

    private static final Lookup LOOKUP = new Lookup(Registrations.READING, Registrations.ANYTHING_GOES);

    /** Of the contexts, only .unknown has no record of its own. */
    private static final RegistryState STATE = given(
            new ContextPut(new Context(".green")),
            new ContextPut(new Context(".blue")),
            version("here", 1),
            softDeleted(version("gone", 1)),
            version(":.blue:t", 1),
            version(":.green:t", 1),
            version(":.green:t", 2),
            version(":.green:here", 2),
            version(":.green:gone", 1),
            softDeleted(version(":.green:hidden", 1)),
            version(":.unknown:u", 1));

    @ParameterizedTest
    @CsvSource({
        "here,      1,      false, here 1",
        "here,      2,      false, Version 2 not found.",
        "t,         1,      false, :.blue:t 1",
        "t,         latest, false, :.blue:t 1",
        "t,         2,      false, :.green:t 2",
        "t,         9,      false, Subject 't' not found.",
        ":.:t,      1,      false, :.blue:t 1",
        ":.blue:t,  2,      false, Version 2 not found.",
        ":.blue:x,  1,      false, Subject ':.blue:x' not found.",
        "gone,      1,      false, :.green:gone 1",
        "gone,      1,      true,  gone 1",
        "gone,      latest, true,  Version -1 not found.",
        "hidden,    1,      false, Subject 'hidden' not found.",
        "hidden,    1,      true,  :.green:hidden 1",
        "u,         1,      false, Subject 'u' not found."
    })
    void version_anySubject_isLookedForWhereItMayBe(String subject, String version, boolean deleted, String answer) {
        assertThat(version(subject, VersionSelector.parse(version), deleted)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "t,        'a1(x)', :.blue:t 1",
        "t,        'a2(x)', :.green:t 2",
        "here,     'a2(x)', :.green:here 2",
        ":.blue:t, 'a2(x)', Schema not found",
        "t,        'a9(x)', Subject 't' not found.",
        "here,     'a9(x)', Schema not found"
    })
    void lookUp_anySubject_isLookedForWhereItMayBe(String subject, String text, String answer) {
        assertThat(lookUp(subject, text)).isEqualTo(answer);
    }

    @Test
    void lookUp_invalidSchema_isRefusedWhereItWasAsked() {
        assertThatThrownBy(() ->
                        LOOKUP.answer(STATE, new LookUpSchema(Subject.parse("t"), Schema.of("nonsense"), false, false)))
                .hasMessageStartingWith("Invalid schema");
    }

    private static String version(String subject, VersionSelector selector, boolean deleted) {
        try {
            return named(VersionQuestion.version(STATE, Subject.parse(subject), selector, deleted));
        } catch (RuntimeException refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    private static String lookUp(String subject, String text) {
        try {
            return named(LOOKUP.answer(STATE, new LookUpSchema(Subject.parse(subject), Schema.of(text), false, false))
                    .schema());
        } catch (RuntimeException refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    private static String named(RegisteredSchema schema) {
        return schema.subject() + " " + schema.version();
    }

    private static SchemaPut version(String subject, int number) {
        return put(Subject.parse(subject), number, number, "a" + number + "(x)");
    }
}
