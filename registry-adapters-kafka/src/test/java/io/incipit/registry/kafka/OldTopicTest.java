// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.DeleteConfig;
import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.decision.ConfigDeletion;
import io.incipit.registry.domain.decision.ServerDefaults;
import io.incipit.registry.domain.decision.SubjectDeletion;
import io.incipit.registry.domain.decision.VersionDeletion;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.kit.Answers;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs of other registries: read as their writers meant them, and what is deleted in them stays deleted. */
class OldTopicTest {

    private static final CommandId COMMAND = new CommandId("command");

    static Stream<OldTopic> topics() {
        return OldTopic.all();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void replay_oldTopic_readsItAsItsWriterMeantIt(OldTopic topic) {
        ByteLog log = topic.read();

        assertThat(versions(log.state())).isEqualTo(topic.versions());
        assertThat(log.unreadable()).hasSize(topic.unreadable());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void replay_oldTopicCleanedUpToAnyPoint_answersTheSame(OldTopic topic) {
        ByteLog log = topic.read();

        assertThat(allThatTheCleanerMayLeave(log))
                .extracting(left -> ByteLog.restartedOn(left).state())
                .allSatisfy(state -> {
                    assertThat(Answers.of(state).referrers())
                            .isEqualTo(Answers.of(log.state()).referrers());
                    assertThat(Answers.standing(state)).isEqualTo(Answers.standing(log.state()));
                });
    }

    @ParameterizedTest
    @MethodSource("topics")
    void deleteSubjects_oldTopic_staysEmptyAfterCleaningAndRestart(OldTopic topic) {
        ByteLog log = topic.read();

        deleteAll(
                log, schema -> new SubjectDeletion(new DeleteSubject(COMMAND, schema.subject(), schema.softDeleted())));

        assertNothingComesBack(log);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void deleteVersions_oldTopic_staysEmptyAfterCleaningAndRestart(OldTopic topic) {
        ByteLog log = topic.read();

        deleteAll(
                log,
                schema -> new VersionDeletion(new DeleteVersion(
                        COMMAND, schema.subject(), new VersionSelector.Exact(schema.version()), schema.softDeleted())));

        assertNothingComesBack(log);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void deleteTopLevelSettings_oldTopic_staysUnsetAfterCleaningAndRestart(OldTopic topic) {
        ByteLog log = topic.read();

        log.carryOut(new ConfigDeletion(new DeleteConfig(COMMAND, Scope.TOP_LEVEL), ServerDefaults.STANDARD));
        log.write(List.of(new ModeTombstone(Scope.TOP_LEVEL)));

        assertThat(allThatTheCleanerMayLeave(log))
                .extracting(left -> ByteLog.restartedOn(left).state())
                .allSatisfy(state -> {
                    assertThat(state.config(Scope.TOP_LEVEL)).isEmpty();
                    assertThat(state.mode(Scope.TOP_LEVEL)).isEmpty();
                });
    }

    /** Other registries delete under their own spelling only: the old one would stand again after the next cleaning. */
    @Test
    void write_afterOtherRegistryDeletedUnderAnotherSpelling_letsNothingComeBack() {
        ByteLog log = new ByteLog();
        log.put(
                "{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"version\":1,\"magic\":0}",
                "{\"subject\":\"a\",\"version\":1,\"id\":1,\"schema\":\"s(x)\",\"deleted\":true}");
        log.put("{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}", "{\"compatibilityLevel\":\"FULL\"}");
        log.put("{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"version\":1,\"magic\":1}", null);
        log.put("{\"keytype\":\"CONFIG\",\"magic\":0}", null);

        log.write(List.of(new ModeTombstone(Scope.TOP_LEVEL)));

        assertNothingComesBack(log);
        assertThat(ByteLog.restartedOn(log.cleaned(Long.MAX_VALUE, false))
                        .state()
                        .config(Scope.TOP_LEVEL))
                .isEmpty();
    }

    /** Softly what is live and for good what is not, referrers before what they refer to. */
    private static void deleteAll(ByteLog log, Function<RegisteredSchema, Change<?>> deletion) {
        for (List<RegisteredSchema> left = all(log.state()); !left.isEmpty(); left = all(log.state())) {
            boolean any = left.stream()
                    .filter(schema -> delete(log, deletion.apply(schema)))
                    .findFirst()
                    .isPresent();
            assertThat(any).as("one of %s can be deleted", left).isTrue();
        }
    }

    private static boolean delete(ByteLog log, Change<?> deletion) {
        try {
            log.carryOut(deletion);
            return true;
        } catch (RegistryException refused) {
            return false;
        }
    }

    private static void assertNothingComesBack(ByteLog log) {
        RegistryState end = log.state();
        RegistryState cleaned =
                ByteLog.restartedOn(log.cleaned(Long.MAX_VALUE, false)).state();
        assertThat(allThatTheCleanerMayLeave(log))
                .extracting(left -> versions(ByteLog.restartedOn(left).state()))
                .containsOnly("");
        assertThat(end.contextsInUse())
                .allSatisfy(context -> assertThat(cleaned.highestId(context)).isEqualTo(end.highestId(context)));
    }

    private static List<List<ConsumerRecord<byte[], byte[]>>> allThatTheCleanerMayLeave(ByteLog log) {
        return log.records().stream()
                .map(ConsumerRecord::offset)
                .flatMap(offset -> Stream.of(log.cleaned(offset + 1, true), log.cleaned(offset + 1, false)))
                .toList();
    }

    private static String versions(RegistryState state) {
        return all(state).stream()
                .map(schema -> "%s %s %s%s"
                        .formatted(schema.subject(), schema.version(), schema.id(), schema.softDeleted() ? "-" : ""))
                .sorted()
                .collect(joining(", "));
    }

    private static List<RegisteredSchema> all(RegistryState state) {
        return state.subjects()
                .flatMap(subject -> state.versions(subject).all().stream())
                .toList();
    }
}
