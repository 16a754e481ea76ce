// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Registrations.command;
import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.after;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.reference;
import static io.incipit.registry.domain.kit.Facts.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.RuleChange;
import io.incipit.registry.domain.api.TagSchema;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.kit.ToyFormat;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was prepared on an older state holds if nothing that was looked at has changed, and is done again if it has. */
class RecheckTest {

    private static final Schema REFERRING = schema("o(@r)", reference("r", REFUNDS, 1));
    private static final RegistryState BEFORE = given(put(REFUNDS, 1, 1, "r(x)"), put(ORDERS, 1, 2, "o(y)"));

    private final CountingFormat format = new CountingFormat();
    private final Registration registration =
            new Registration(new SchemaReading(new Formats(List.of(format))), Registrations.ANYTHING_GOES);

    static Stream<RegistryEvent> unrelated() {
        Subject other = Subject.parse("other");
        return Stream.of(
                put(other, 1, 9, "other(x)"),
                new ConfigPut(Scope.of(other), Config.of(CompatibilityLevel.FULL)),
                new ModePut(Scope.of(other), Mode.READONLY),
                put(REFUNDS, 2, 9, "r(z)"));
    }

    @ParameterizedTest
    @MethodSource("unrelated")
    void decide_unrelatedChange_readsNothingAgain(RegistryEvent change) {
        var prepared = registration.prepare(BEFORE, command(ORDERS, REFERRING));
        format.parsed.set(0);

        var decision = prepared.decide(after(BEFORE, change));

        assertThat(format.parsed).hasValue(0);
        assertThat(decision.answer().schema().version()).isEqualTo(new Version(2));
    }

    @Test
    void decide_contentGotOneMoreUse_readsNothingAgain() {
        RegistryState before = after(BEFORE, put(Subject.parse("other"), 1, 9, REFERRING));
        var prepared = registration.prepare(before, command(ORDERS, REFERRING));
        format.parsed.set(0);

        var decision = prepared.decide(after(before, put(Subject.parse("another"), 1, 9, REFERRING)));

        assertThat(format.parsed).hasValue(0);
        assertThat(decision.events()).containsExactly(put(ORDERS, 2, 9, REFERRING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders-value", ":.blue:only-there", "only-there"})
    void decide_taggingAfterUnrelatedChange_readsNothingAgain(String subject) {
        RegistryState before = after(
                BEFORE, new ContextPut(new Context(".blue")), put(Subject.parse(":.blue:only-there"), 1, 1, "o(y)"));
        var prepared = registration.prepare(before, tagging(Subject.parse(subject)));
        format.parsed.set(0);

        var decision = prepared.decide(after(before, put(Subject.parse("other"), 1, 9, "other(x)")));

        assertThat(format.parsed).hasValue(0);
        assertThat(decision.events()).isNotEmpty();
    }

    @Test
    void decide_taggingAfterAnotherContextCameFirst_isMadeFromThat() {
        RegistryState before = after(
                BEFORE, new ContextPut(new Context(".blue")), put(Subject.parse(":.blue:only-there"), 1, 1, "o(y)"));
        var prepared = registration.prepare(before, tagging(Subject.parse("only-there")));

        var decision = prepared.decide(after(
                before, new ContextPut(new Context(".azure")), put(Subject.parse(":.azure:only-there"), 1, 1, "o(z)")));

        assertThat(decision.answer().schema().schema().text()).isEqualTo("o(z)");
    }

    private static TagSchema tagging(Subject subject) {
        return new TagSchema(
                Registrations.COMMAND,
                subject,
                VersionSelector.LATEST,
                OptionalInt.empty(),
                TagChange.NONE,
                Optional.empty(),
                RuleChange.NONE);
    }

    static Stream<RegistryEvent> related() {
        return Stream.of(
                put(ORDERS, 2, 3, "o(z)"),
                put(REFUNDS, 1, 3, "r(z)"),
                new ConfigPut(Scope.of(ORDERS), Config.of(CompatibilityLevel.NONE)),
                new ConfigPut(Scope.GLOBAL, Config.of(CompatibilityLevel.NONE)),
                put(Subject.parse("other"), 1, 9, REFERRING));
    }

    @ParameterizedTest
    @MethodSource("related")
    void decide_somethingLookedAtChanged_readsAgain(RegistryEvent change) {
        var prepared = registration.prepare(BEFORE, command(ORDERS, REFERRING));
        format.parsed.set(0);

        var decision = prepared.decide(after(BEFORE, change));

        assertThat(format.parsed).hasPositiveValue();
        assertThat(decision.events()).isNotEmpty();
    }

    @Test
    void decide_versionTakenMeanwhile_takesTheNext() {
        var prepared = registration.prepare(BEFORE, command(ORDERS, REFERRING));

        var decision = prepared.decide(after(BEFORE, put(ORDERS, 2, 3, "o(z)")));

        assertThat(decision.events()).containsExactly(put(ORDERS, 3, 4, REFERRING));
    }

    @Test
    void decide_sameSchemaRegisteredMeanwhile_findsIt() {
        var prepared = registration.prepare(BEFORE, command(ORDERS, REFERRING));

        var decision = prepared.decide(after(BEFORE, put(ORDERS, 2, 3, REFERRING)));

        assertThat(decision.events()).isEmpty();
        assertThat(decision.answer().schema().id().value()).isEqualTo(3);
    }

    @Test
    void decide_sameContentRegisteredElsewhereMeanwhile_sharesItsId() {
        var prepared = registration.prepare(BEFORE, command(ORDERS, REFERRING));

        var decision = prepared.decide(after(BEFORE, put(Subject.parse("other"), 1, 9, REFERRING)));

        assertThat(decision.events()).containsExactly(put(ORDERS, 2, 9, REFERRING));
    }

    static Stream<RegistryEvent> forbidding() {
        return Stream.of(
                new ModePut(Scope.GLOBAL, Mode.READONLY),
                new SubjectDeleted(REFUNDS, 1),
                new SchemaTombstone(REFUNDS, new Version(1)),
                new ConfigPut(Scope.of(ORDERS), Config.of(CompatibilityLevel.FULL)));
    }

    @ParameterizedTest
    @MethodSource("forbidding")
    void decide_forbiddenMeanwhile_isRefused(RegistryEvent change) {
        var prepared = registration.prepare(BEFORE, command(ORDERS, REFERRING));

        assertThatThrownBy(() -> prepared.decide(after(BEFORE, change))).isInstanceOf(RegistryException.class);
    }

    /** Counts how often it is asked. */
    private static final class CountingFormat implements SchemaFormat {

        final AtomicInteger parsed = new AtomicInteger();
        private final ToyFormat toys = ToyFormat.standard();

        @Override
        public SchemaType type() {
            return toys.type();
        }

        @Override
        public ParsedSchema parse(String text, List<ResolvedReference> references, Strictness strictness) {
            parsed.incrementAndGet();
            return toys.parse(text, references, strictness);
        }
    }
}
