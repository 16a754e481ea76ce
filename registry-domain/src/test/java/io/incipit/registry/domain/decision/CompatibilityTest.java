// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.schema;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.kit.Facts;
import io.incipit.registry.domain.kit.ToyFormat;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.CompatibilityReport;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTest {

    private static final String NEW_MISSES = "the new schema misses y of the old";
    private static final String OLD_MISSES = "the old schema misses x of the new";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NONE                | s(y)    |",
                "BACKWARD            | s(x,y)  | new 2",
                "BACKWARD            | s()     |",
                "BACKWARD            | s(x,z)  | new 2",
                "FORWARD             | s()     | old 2",
                "FORWARD             | s(x,y)  |",
                "FULL                | s(x,y=1)|",
                "FULL                | s(y)    | old new 2",
                "FULL                | s()     | old",
                "BACKWARD_TRANSITIVE | s(x)    | new 1",
                "BACKWARD_TRANSITIVE | s(x=1)  |",
                "FORWARD_TRANSITIVE  | s(w,x)  |",
                "FORWARD_TRANSITIVE  | s(x)    | old 1",
                "FULL_TRANSITIVE     | s(x)    | old new 1"
            })
    void againstSubject_anyLevel_findsTheNewestIncompatibleVersion(
            CompatibilityLevel level, String text, @Nullable String expected) {
        RegistryState state = at(level, Schema.of("s(w)"), Schema.of("s(x)"));

        List<String> findings = ask(state, Schema.of(text));

        assertThat(summary(findings)).isEqualTo(expected == null ? "" : expected);
    }

    /** Whose the findings are, and which version they quote. */
    private static String summary(List<String> findings) {
        StringBuilder summary = new StringBuilder();
        for (String line : findings) {
            if (line.startsWith("the ")) {
                summary.append(line, 4, 8);
            } else if (line.startsWith("{oldSchemaVersion: ")) {
                summary.append(line, 19, 20);
            }
        }
        return summary.toString().strip();
    }

    @Test
    void againstSubject_full_tellsForwardThenBackwardThenTheSchemaThenTheSettings() {
        List<String> findings = ask(at(CompatibilityLevel.FULL, Schema.of("s(x)")), Schema.of("s(y)"));

        assertThat(findings)
                .containsExactly(
                        OLD_MISSES,
                        NEW_MISSES,
                        "{oldSchemaVersion: 1}",
                        "{oldSchema: 's(x)'}",
                        "{validateFields: 'false', compatibility: 'FULL'}");
    }

    @Test
    void againstSubject_full_namesVersionAndDirectionOfEach() {
        CompatibilityReport report = report(at(CompatibilityLevel.FULL, Schema.of("s(x)")), Schema.of("s(y)"));

        assertThat(told(report)).containsExactly("MISSING /x x null->x 1 FORWARD", "MISSING /y y null->y 1 BACKWARD");
    }

    @Test
    void againstSubject_longOldSchema_isCut() {
        String text = "s(" + "x".repeat(11_000) + "=1)";

        List<String> findings = ask(at(CompatibilityLevel.BACKWARD, Schema.of(text)), Schema.of("s(y)"));

        assertThat(findings).contains("{oldSchema: <truncated> '" + text.substring(0, 10_240) + "...'}");
    }

    @Test
    void againstSubject_otherType_isIncompatibleUnlessNothingIsAsked() {
        Schema other = new Schema(ToyFormat.OTHER_TYPE, "s(x)", List.of(), null, null);

        assertThat(ask(at(CompatibilityLevel.FORWARD, other), Schema.of("s(x)")))
                .startsWith("Incompatible because of different schema type")
                .hasSize(2);
        assertThat(told(report(at(CompatibilityLevel.FULL, other), Schema.of("s(x)"))))
                .containsExactly("SCHEMA_TYPE_CHANGED  null TOY->AVRO 1 null");
        assertThat(ask(at(CompatibilityLevel.NONE, other), Schema.of("s(x)"))).isEmpty();
    }

    @Test
    void againstSubject_softDeletedVersions_doNotCount() {
        RegistryState state = given(put(ORDERS, 1, 1, "s(x)"), softDeleted(put(ORDERS, 2, 2, "s(y)")));

        assertThat(ask(state, Schema.of("s(x)"))).isEmpty();
    }

    @Test
    void againstSubject_group_comparesWithItsVersionsOnly() {
        Config config = new Config(
                null, null, null, null, null, null, CompatibilityLevel.BACKWARD, null, "major", null, null, null, null);
        RegistryState state = given(
                put(ORDERS, 1, 1, schema("s(x)", Map.of("major", "1"))),
                put(ORDERS, 2, 2, schema("s(y)", Map.of("major", "2"))),
                put(ORDERS, 3, 3, "s(z)"),
                new ConfigPut(Scope.of(ORDERS), config));

        assertThat(ask(state, schema("s(x)", Map.of("major", "1")))).isEmpty();
        assertThat(ask(state, schema("s(x)", Map.of("major", "2")))).contains("{oldSchemaVersion: 2}");
        assertThat(ask(state, Schema.of("s(x)"))).contains("{oldSchemaVersion: 3}");
    }

    @Test
    void againstSubject_reservedFields_areKeptFreeEvenIfNothingElseIsAsked() {
        Config config = new Config(
                null, null, null, true, null, null, CompatibilityLevel.NONE, null, null, null, null, null, null);
        RegistryState state = given(
                put(ORDERS, 1, 1, schema("s(x)", Map.of("confluent:reserved", "a, b"))),
                new ConfigPut(Scope.of(ORDERS), config));

        CompatibilityReport report = report(state, schema("s(b)", Map.of("confluent:reserved", "b")));

        assertThat(told(report))
                .containsExactly(
                        "RESERVED_FIELD_REMOVED  a a->null 1 null", "RESERVED_FIELD_USED /b b null->b null null");
        assertThat(report.messages())
                .containsExactly(
                        "The new schema has reserved field a removed from its metadata which is present in the old "
                                + "schema's metadata.",
                        "The new schema has field that conflicts with the reserved field b.",
                        "{validateFields: 'true', compatibility: 'NONE'}");
    }

    @Test
    void againstVersion_thatOne_isComparedAtTheSubjectsLevel() {
        RegistryState state = at(CompatibilityLevel.BACKWARD, Schema.of("s(x)"), Schema.of("s(y)"));

        assertThat(against(state, "1", "s(x)")).isEmpty();
        assertThat(against(state, "2", "s(x)")).contains("{oldSchemaVersion: 2}");
        assertThat(against(state, "latest", "s(x)")).contains("{oldSchemaVersion: 2}");
    }

    @Test
    void againstVersion_thatIsNotThere_isRefusedUnlessLatest() {
        assertThat(against(given(), "latest", "s(x)")).isEmpty();
        assertThatThrownBy(() -> against(given(), "1", "s(x)")).hasMessage("Version 1 not found.");
        assertThatThrownBy(() -> against(given(softDeleted(put(ORDERS, 1, 1, "s(x)"))), "1", "s(x)"))
                .hasMessage("Version 1 not found.");
    }

    private static RegistryState at(CompatibilityLevel level, Schema... versions) {
        RegistryState state = given(new ConfigPut(Scope.of(ORDERS), Config.of(level)));
        for (int i = 0; i < versions.length; i++) {
            state = Facts.after(state, put(ORDERS, i + 1, i + 1, versions[i]));
        }
        return state;
    }

    private static List<String> ask(RegistryState state, Schema schema) {
        return report(state, schema).messages();
    }

    private static CompatibilityReport report(RegistryState state, Schema schema) {
        return question().againstSubject(state, ORDERS, schema, false);
    }

    /** Rule, place, field, what was and is, the version compared with and the direction. */
    private static List<String> told(CompatibilityReport report) {
        return report.findings().stream()
                .map(finding -> "%s %s %s %s->%s %s %s"
                        .formatted(
                                finding.incompatibility().rule(),
                                finding.incompatibility().place().pointer(),
                                finding.incompatibility().field(),
                                finding.incompatibility().old(),
                                finding.incompatibility().changed(),
                                finding.comparedWith(),
                                finding.direction()))
                .toList();
    }

    private static List<String> against(RegistryState state, String version, String text) {
        return question()
                .againstVersion(state, ORDERS, VersionSelector.parse(version), Schema.of(text), false)
                .messages();
    }

    private static CompatibilityQuestion question() {
        return new CompatibilityQuestion(Registrations.READING, ServerDefaults.STANDARD);
    }
}
