// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.reference;
import static io.incipit.registry.domain.kit.Facts.schema;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.SubjectPage;
import io.incipit.registry.domain.api.SubjectPageQuery;
import io.incipit.registry.domain.api.SubjectPageQuery.Order;
import io.incipit.registry.domain.api.SubjectSummary;
import io.incipit.registry.domain.api.SubjectSummary.InForce;
import io.incipit.registry.domain.api.SubjectSummary.Source;
import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SubjectPagingTest {

    static final Subject A = Subject.parse("a");
    static final Subject B = Subject.parse("b");
    static final Subject C = Subject.parse(":.x:c");
    static final Subject GONE = Subject.parse("gone");

    /** Written at 1000, 1001 and so on. */
    static final RegistryState STATE = given(
            put(B, 1, 1, "b(x)"),
            put(A, 1, 2, "a(x)"),
            put(A, 2, 3, "a(y)"),
            softDeleted(put(A, 3, 4, "a(z)")),
            put(C, 1, 1, "c(x)"),
            put(GONE, 1, 5, schema("g(@r)", reference("r", B, 1))),
            put(B, 2, 6, schema("b(@r)", reference("r", A, 1), reference("s", A, 2))),
            new SubjectDeleted(GONE, 1));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            :*: | LIVE         | NAME     | false | 0 | 9 | 3 :.x:c a b
            :*: | LIVE         | NAME     | true  | 0 | 9 | 3 b a :.x:c
            :*: | ALL          | CHANGED  | false | 0 | 9 | 4 a :.x:c b gone
            :*: | ALL          | CHANGED  | true  | 0 | 9 | 4 gone b :.x:c a
            :*: | ALL          | VERSIONS | true  | 0 | 9 | 4 a b :.x:c gone
            :*: | ALL          | VERSIONS | false | 1 | 2 | 4 gone b
            ''  | SOFT_DELETED | NAME     | false | 0 | 9 | 1 gone
            b   | LIVE         | NAME     | false | 0 | 9 | 1 b
            ''  | LIVE         | NAME     | false | 1 | 1 | 2 b
            ''  | LIVE         | NAME     | false | 2 | 1 | 2
            """)
    void page_query_isThatPart(
            String prefix, Visibility visibility, Order order, boolean down, int offset, int limit, String expected) {
        SubjectPage page = SubjectPaging.page(
                STATE, new SubjectPageQuery(prefix, visibility, order, down, offset, limit), ServerDefaults.STANDARD);

        String names = page.subjects().stream()
                .map(summary -> " " + summary.latest().subject())
                .collect(joining());
        assertThat(page.total() + names).isEqualTo(expected);
    }

    @Test
    void page_subject_isSummedUp() {
        assertThat(summary(STATE, A))
                .isEqualTo(new SubjectSummary(
                        STATE.versions(A).latestLive().orElseThrow(),
                        new SubjectSummary.Versions(2, 1),
                        new SubjectSummary.References(1, 0),
                        new InForce<>(CompatibilityLevel.BACKWARD, Source.DEFAULT),
                        new InForce<>(Mode.READWRITE, Source.DEFAULT),
                        1003));
        assertThat(summary(STATE, B).references()).isEqualTo(new SubjectSummary.References(0, 2));
        assertThat(summary(STATE, GONE).latest().softDeleted()).isTrue();
        assertThat(summary(STATE, GONE).changedMs()).isEqualTo(1007);
    }

    static Stream<Arguments> settings() {
        Scope context = Scope.of(new Context(".x"));
        return Stream.of(
                Arguments.of(Scope.of(C), C, Source.SUBJECT),
                Arguments.of(context, C, Source.CONTEXT),
                Arguments.of(context, A, Source.DEFAULT),
                Arguments.of(Scope.TOP_LEVEL, A, Source.CONTEXT),
                Arguments.of(Scope.TOP_LEVEL, C, Source.DEFAULT),
                Arguments.of(Scope.GLOBAL, A, Source.GLOBAL),
                Arguments.of(Scope.GLOBAL, C, Source.GLOBAL));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void page_settings_sayWhoseTheyAre(Scope scope, Subject subject, Source source) {
        RegistryState state = given(
                put(subject, 1, 1, "a(x)"),
                new ConfigPut(scope, Config.of(CompatibilityLevel.FULL)),
                new ModePut(scope, Mode.READONLY));

        SubjectSummary summary = summary(state, subject);

        assertThat(summary.compatibility().source()).isEqualTo(source);
        assertThat(summary.mode().source()).isEqualTo(source);
        assertThat(summary.mode().value()).isEqualTo(source == Source.DEFAULT ? Mode.READWRITE : Mode.READONLY);
    }

    @Test
    void page_ownConfigurationWithoutLevel_leavesItToTheServer() {
        RegistryState state = given(
                put(A, 1, 1, "a(x)"),
                new ConfigPut(Scope.TOP_LEVEL, Config.of(CompatibilityLevel.FULL)),
                new ConfigPut(Scope.of(A), Config.EMPTY));

        assertThat(summary(state, A).compatibility())
                .isEqualTo(new InForce<>(CompatibilityLevel.BACKWARD, Source.DEFAULT));
    }

    private static SubjectSummary summary(RegistryState state, Subject subject) {
        SubjectPageQuery query = new SubjectPageQuery(subject.toString(), Visibility.ALL, Order.NAME, false, 0, 1);
        return SubjectPaging.page(state, query, ServerDefaults.STANDARD)
                .subjects()
                .get(0);
    }
}
