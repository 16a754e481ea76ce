// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.service.Node.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.ConfigChange;
import io.incipit.registry.domain.api.DeleteConfig;
import io.incipit.registry.domain.api.DeleteMode;
import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.api.SetMode;
import io.incipit.registry.domain.api.UndeleteSubject;
import io.incipit.registry.domain.api.UndeleteVersion;
import io.incipit.registry.domain.api.UpdateConfig;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.decision.ConfigDeletion;
import io.incipit.registry.domain.decision.ConfigUpdate;
import io.incipit.registry.domain.decision.ModeDeletion;
import io.incipit.registry.domain.decision.ModeMutability;
import io.incipit.registry.domain.decision.ModeSwitch;
import io.incipit.registry.domain.decision.ServerDefaults;
import io.incipit.registry.domain.decision.SubjectDeletion;
import io.incipit.registry.domain.decision.SubjectUndeletion;
import io.incipit.registry.domain.decision.VersionDeletion;
import io.incipit.registry.domain.decision.VersionUndeletion;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.VersionSelector;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A command that comes again is answered as it was, also by a node that took the right to write meanwhile. */
class RepeatedCommandsTest {

    private static final CommandId COMMAND = new CommandId("repeated");
    private static final CommandId EARLIER = new CommandId("earlier");
    private static final Scope SCOPE = Scope.of(ORDERS);
    private static final Scope ELSEWHERE = Scope.of(new Context(".elsewhere"));
    private static final Optional<Mode> IMPORT = Optional.of(Mode.IMPORT);
    private static final VersionSelector FIRST = VersionSelector.parse("1");

    private final ScriptedLog log = new ScriptedLog();
    private final Node one = Node.start(log, "node-1", Node.LONG);
    private final Node two = Node.start(log, "node-2", Node.LONG);

    @AfterEach
    void stop() {
        one.close();
        two.close();
    }

    static Stream<Arguments> changes() {
        Change<?> softly = new SubjectDeletion(new DeleteSubject(EARLIER, ORDERS, false));
        Change<?> strict = config(EARLIER, CompatibilityLevel.FULL);
        Change<?> readOnly = mode(EARLIER, IMPORT);
        return Stream.of(
                Arguments.of(List.of(), new SubjectDeletion(new DeleteSubject(COMMAND, ORDERS, false))),
                Arguments.of(List.of(softly), new SubjectDeletion(new DeleteSubject(COMMAND, ORDERS, true))),
                Arguments.of(List.of(), new VersionDeletion(new DeleteVersion(COMMAND, ORDERS, FIRST, false))),
                Arguments.of(List.of(softly), new VersionDeletion(new DeleteVersion(COMMAND, ORDERS, FIRST, true))),
                Arguments.of(List.of(softly), new SubjectUndeletion(new UndeleteSubject(COMMAND, ORDERS))),
                Arguments.of(List.of(softly), new VersionUndeletion(new UndeleteVersion(COMMAND, ORDERS, FIRST))),
                Arguments.of(List.of(), config(COMMAND, CompatibilityLevel.FULL)),
                Arguments.of(List.of(strict), config(COMMAND, CompatibilityLevel.BACKWARD)),
                Arguments.of(List.of(strict), new ConfigDeletion(new DeleteConfig(COMMAND, SCOPE), defaults())),
                Arguments.of(List.of(), mode(COMMAND, Optional.of(Mode.READONLY))),
                Arguments.of(List.of(readOnly), mode(COMMAND, Optional.of(Mode.READONLY))),
                Arguments.of(List.of(readOnly), mode(COMMAND, Optional.empty())),
                Arguments.of(
                        List.of(readOnly),
                        new ModeDeletion(new DeleteMode(COMMAND, SCOPE, false), ModeMutability.MUTABLE)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void write_repeated_getsTheAnswerOfTheFirst(List<Change<?>> before, Change<?> change) {
        one.register("a");
        one.register("b");
        before.forEach(earlier -> one.lane.write(EARLIER, earlier));
        Written<?> first = one.lane.write(COMMAND, change);

        two.route.unreachable(one.self, "it stands alone");
        two.lane.write(new CommandId("other"), new ModeSwitch(new SetMode(EARLIER, ELSEWHERE, IMPORT, true)));

        assertThat(two.lane.write(COMMAND, change).answer()).isEqualTo(first.answer());
        assertThat(two.writers.forwarded().write(COMMAND, change).answer()).isEqualTo(first.answer());
        assertThat(one.writers.real().write(COMMAND, change).answer()).isEqualTo(first.answer());
        assertThat(two.projection.state().trace(COMMAND))
                .isEqualTo(one.projection.state().trace(COMMAND));
    }

    private static Change<Config> config(CommandId command, CompatibilityLevel level) {
        Config values = Config.EMPTY.withCompatibilityLevel(level);
        return new ConfigUpdate(new UpdateConfig(
                command, SCOPE, new ConfigChange(Set.of(ConfigChange.Member.COMPATIBILITY_LEVEL), values)));
    }

    private static Change<Optional<Mode>> mode(CommandId command, Optional<Mode> mode) {
        return new ModeSwitch(new SetMode(command, SCOPE, mode, true));
    }

    private static ServerDefaults defaults() {
        return new ServerDefaults(CompatibilityLevel.NONE, false, true);
    }
}
