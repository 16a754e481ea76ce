// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Registrations.COMMAND;
import static io.incipit.registry.domain.decision.Registrations.REGISTRATION;
import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.schema;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.RuleChange;
import io.incipit.registry.domain.api.TagSchema;
import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.RuleSet;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagSchemaTest {

    private static final Schema A = Schema.of("a(x)");
    private static final TagSchema NOTHING = new TagSchema(
            COMMAND,
            ORDERS,
            VersionSelector.LATEST,
            OptionalInt.empty(),
            TagChange.NONE,
            Optional.empty(),
            RuleChange.NONE);
    private static final Schema RULED = A.withRuleSet(rules("kept", "gone"));

    @Test
    void decide_noChangeAtAll_isANewVersionAllTheSame() {
        Decision<FoundSchema> decision = decide(given(put(ORDERS, 1, 1, A)), NOTHING);

        assertThat(decision.events()).containsExactly(put(ORDERS, 2, 2, versioned(A, 2)));
    }

    @Test
    void decide_olderVersion_isTheOneThatIsChanged() {
        SchemaTags tags = new SchemaTags(new SchemaEntity("x", SchemaEntity.Kind.FIELD), List.of("pii"));
        TagSchema command = of(VersionSelector.parse("1"), 0, TagChange.adding(List.of(tags)), RuleChange.NONE);

        Decision<FoundSchema> decision =
                decide(given(put(ORDERS, 1, 1, A), put(ORDERS, 2, 2, schema("b(x)", Map.of("k", "v")))), command);

        assertThat(decision.events()).containsExactly(put(ORDERS, 3, 3, versioned(Schema.of("a(x#pii)"), 3)));
    }

    @Test
    void decide_otherMetadata_replacesThatOfTheVersion() {
        Metadata metadata = Metadata.of(Map.of(), Map.of("new", "v"), List.of());
        TagSchema command = new TagSchema(
                COMMAND,
                ORDERS,
                VersionSelector.LATEST,
                OptionalInt.of(2),
                TagChange.NONE,
                Optional.of(metadata),
                RuleChange.NONE);

        Decision<FoundSchema> decision = decide(given(put(ORDERS, 1, 1, schema("a(x)", Map.of("old", "v")))), command);

        assertThat(decision.answer().schema().schema())
                .isEqualTo(schema("a(x)", Map.of("new", "v", "confluent:version", "2")));
    }

    @Test
    void decide_rulesMergedAndRemoved_changeThoseOfTheVersion() {
        RuleChange change = new RuleChange(null, rules("added"), List.of("gone", "never there"));

        Decision<FoundSchema> decision =
                decide(given(put(ORDERS, 1, 1, RULED)), of(VersionSelector.LATEST, 0, TagChange.NONE, change));

        assertThat(decision.answer().schema().schema().ruleSet()).contains(rules("kept", "added"));
    }

    @Test
    void decide_rulesReplaced_areThoseOfTheCommand() {
        RuleChange change = new RuleChange(rules("other"), null, List.of());

        Decision<FoundSchema> decision =
                decide(given(put(ORDERS, 1, 1, RULED)), of(VersionSelector.LATEST, 0, TagChange.NONE, change));

        assertThat(decision.answer().schema().schema().ruleSet()).contains(rules("other"));
    }

    @Test
    void decide_rulesReplacedAndMerged_isRefused() {
        RuleChange change = new RuleChange(rules("a"), null, List.of("b"));

        assertThatThrownBy(() ->
                        decide(given(put(ORDERS, 1, 1, A)), of(VersionSelector.LATEST, 0, TagChange.NONE, change)))
                .hasMessage("ruleSet should be omitted if specifying rulesToMerge or rulesToRemove");
    }

    @ParameterizedTest
    @CsvSource({
        "orders-value, 1, 4, INVALID_SCHEMA, Version is not one more than previous version",
        "orders-value, 1, 1, INVALID_SCHEMA, Version is not one more than previous version",
        "orders-value, 2, 0, VERSION_NOT_FOUND, Version 2 not found.",
        "orders-value, 9, 0, VERSION_NOT_FOUND, Version 9 not found.",
        "none, 1, 0, SUBJECT_NOT_FOUND, Subject 'none' not found.",
        "__GLOBAL, 1, 0, INVALID_SUBJECT, The specified subject '__GLOBAL' is not a valid."
    })
    void decide_whatIsNotThere_isRefused(String subject, String version, int next, String reason, String message) {
        RegistryState state = given(put(ORDERS, 1, 1, A), softDeleted(put(ORDERS, 2, 2, "b(x)")));
        TagSchema command =
                in(Subject.parse(subject), of(VersionSelector.parse(version), next, TagChange.NONE, RuleChange.NONE));

        assertThatThrownBy(() -> decide(state, command))
                .hasMessage(message)
                .extracting(refusal -> ((RegistryException) refusal).reason().name())
                .isEqualTo(reason);
    }

    @Test
    void decide_subjectOfAnotherContext_becomesOneOfTheDefaultContext() {
        Subject blue = Subject.parse(":.blue:orders-value");
        RegistryState state = given(new ContextPut(new Context(".blue")), put(blue, 4, 9, A));

        Decision<FoundSchema> decision = decide(state, NOTHING);

        assertThat(decision.events()).containsExactly(put(ORDERS, 1, 1, versioned(A, 1)));
    }

    @Test
    void decide_sourceChangedInTheMeantime_isMadeFromWhatIsThereNow() {
        RegistryState before = given(put(ORDERS, 1, 1, A));
        Registration.Prepared prepared = REGISTRATION.prepare(before, NOTHING);

        Decision<FoundSchema> decision = prepared.decide(given(put(ORDERS, 1, 1, A), put(ORDERS, 2, 2, "b(x)")));

        assertThat(decision.events()).containsExactly(put(ORDERS, 3, 3, versioned(Schema.of("b(x)"), 3)));
    }

    private static Decision<FoundSchema> decide(RegistryState state, TagSchema command) {
        return REGISTRATION.prepare(state, command).decide(state);
    }

    private static TagSchema of(VersionSelector version, int next, TagChange tags, RuleChange rules) {
        OptionalInt newVersion = next == 0 ? OptionalInt.empty() : OptionalInt.of(next);
        return new TagSchema(COMMAND, ORDERS, version, newVersion, tags, Optional.empty(), rules);
    }

    private static TagSchema in(Subject subject, TagSchema command) {
        return new TagSchema(
                command.command(),
                subject,
                command.version(),
                command.newVersion(),
                command.tags(),
                command.metadata(),
                command.rules());
    }

    private static Schema versioned(Schema schema, int version) {
        return schema.withMetadata(
                Metadata.of(Map.of(), Map.of("confluent:version", Integer.toString(version)), List.of()));
    }

    private static RuleSet rules(String... names) {
        return new RuleSet(
                List.of(), List.of(names).stream().map(RuleSetRulesTest::rule).toList(), List.of(), null);
    }
}
