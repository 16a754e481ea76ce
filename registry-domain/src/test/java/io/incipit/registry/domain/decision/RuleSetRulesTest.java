// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Registrations.READING;
import static io.incipit.registry.domain.decision.Registrations.command;
import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.ConfigChange;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.UpdateConfig;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Reason;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Rule;
import io.incipit.registry.domain.model.Rule.Moment;
import io.incipit.registry.domain.model.RuleSet;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSetRulesTest {

    private static final RuleSet GOOD = domain(rule("good"));
    private static final ServerDefaults DROPPING =
            new ServerDefaults(CompatibilityLevel.NONE, false, true, new ServerPolicy(false, false, false));

    static Rule rule(@Nullable String name) {
        return rule(name, "CEL", null, null);
    }

    private static Rule rule(
            @Nullable String name, @Nullable String type, @Nullable Moment mode, @Nullable String onFailure) {
        return new Rule(name, null, null, mode, type, Set.of(), Map.of(), null, null, onFailure, false);
    }

    private static RuleSet domain(Rule... rules) {
        return new RuleSet(List.of(), List.of(rules), List.of(), null);
    }

    private static RuleSet migration(Rule... rules) {
        return new RuleSet(List.of(rules), List.of(), List.of(), null);
    }

    private static RuleSet encoding(Rule... rules) {
        return new RuleSet(List.of(), List.of(), List.of(rules), null);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of(domain(rule("x"), rule("x")), "Found rule with duplicate name 'x'"),
                Arguments.of(
                        new RuleSet(List.of(), List.of(rule("x")), List.of(rule("x")), null),
                        "Found rule with duplicate name 'x'"),
                Arguments.of(domain(rule(null)), "Missing rule name"),
                Arguments.of(domain(rule("")), "Empty rule name"),
                Arguments.of(domain(rule("a".repeat(257))), "Rule name too long"),
                Arguments.of(domain(rule("9a")), "Illegal initial character in rule name: 9a"),
                Arguments.of(domain(rule("-a")), "Illegal initial character in rule name: -a"),
                Arguments.of(domain(rule("a b")), "Illegal character in rule name: a b"),
                Arguments.of(domain(rule("a", null, null, null)), "Missing rule type"),
                Arguments.of(
                        domain(rule("a", "T", Moment.WRITE, "A,B")),
                        "Multiple actions only valid with WRITEREAD and UPDOWN"),
                Arguments.of(migration(rule("a")), "Migration rules can only be UPGRADE, DOWNGRADE, UPDOWN"),
                Arguments.of(
                        domain(rule("a", "T", Moment.UPGRADE, null)),
                        "Domain rules can only be WRITE, READ, WRITEREAD"),
                Arguments.of(
                        encoding(rule("a", "T", Moment.UPDOWN, "A,B")),
                        "Encoding rules can only be WRITE, READ, WRITEREAD"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("bad")
    void register_badRuleSet_isRefused(RuleSet ruleSet, String message) {
        Schema schema = Schema.of("a(x)").withRuleSet(ruleSet);

        assertThatThrownBy(() -> Registrations.register(given(), ORDERS, schema))
                .hasMessage(message)
                .extracting(refusal -> ((RegistryException) refusal).reason())
                .isEqualTo(Reason.INVALID_RULE_SET);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("bad")
    void admit_configWithBadRuleSet_isRefused(RuleSet ruleSet, String message) {
        RuleSetAdmission admission = new RuleSetAdmission(ServerPolicy.STANDARD);

        assertThatThrownBy(() -> admission.admit(update(config(ruleSet, null)))).hasMessage(message);
        assertThatThrownBy(() -> admission.admit(update(config(null, ruleSet)))).hasMessage(message);
    }

    static Stream<RuleSet> good() {
        return Stream.of(
                RuleSet.EMPTY,
                domain(rule("_a-9Z"), rule("Ä"), rule("a".repeat(256))),
                domain(rule("a", "T", Moment.WRITEREAD, "A,B"), rule("b", "T", null, "A,B")),
                migration(rule("a", "T", Moment.UPDOWN, "A,B"), rule("b", "T", Moment.DOWNGRADE, "A")),
                encoding(rule("a", "T", Moment.READ, null)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void require_goodRuleSet_passes(RuleSet ruleSet) {
        assertThatCode(() -> RuleSetRules.require(ruleSet)).doesNotThrowAnyException();
    }

    @Test
    void register_rulesOfConfigAndPrevious_areLaidOverEachOther() {
        RegistryState state = given(
                put(ORDERS, 1, 1, Schema.of("a(x)").withRuleSet(domain(rule("previous"), rule("common")))),
                new ConfigPut(Scope.of(ORDERS), config(domain(rule("default"), rule("common")), domain(rule("last")))));

        Decision<FoundSchema> decision = Registrations.register(state, ORDERS, Schema.of("b(x)"));

        assertThat(decision.answer().schema().schema().ruleSet())
                .contains(domain(rule("default"), rule("previous"), rule("common"), rule("last")));
    }

    @Test
    void register_serverThatDropsRuleSets_writesNone() {
        RegistryState state = given(
                put(ORDERS, 1, 1, Schema.of("a(x)").withRuleSet(GOOD)),
                new ConfigPut(Scope.of(ORDERS), config(GOOD, GOOD)));
        Schema sent = Schema.of("b(x)").withRuleSet(domain(rule("")));

        Decision<FoundSchema> decision = new Registration(READING, DROPPING)
                .prepare(state, command(ORDERS, sent, 0, OptionalInt.empty()))
                .decide(state);

        assertThat(decision.events()).containsExactly(put(ORDERS, 2, 2, "b(x)"));
    }

    @Test
    void admit_configOnServerThatDropsRuleSets_clearsThem() {
        RuleSetAdmission admission = new RuleSetAdmission(DROPPING.policy());
        Config stored = config(GOOD, GOOD).withCompatibilityLevel(CompatibilityLevel.FULL);
        ConfigChange change = new ConfigChange(Set.of(ConfigChange.Member.DEFAULT_RULE_SET), config(GOOD, null));

        UpdateConfig admitted = admission.admit(new UpdateConfig(Registrations.COMMAND, Scope.of(ORDERS), change));

        assertThat(admitted.change().applyTo(stored)).isEqualTo(Config.of(CompatibilityLevel.FULL));
    }

    private static UpdateConfig update(Config config) {
        return new UpdateConfig(Registrations.COMMAND, Scope.of(ORDERS), ConfigChange.replacing(config));
    }

    private static Config config(@Nullable RuleSet byDefault, @Nullable RuleSet override) {
        return new Config(null, null, null, null, null, null, null, null, null, null, null, byDefault, override);
    }
}
