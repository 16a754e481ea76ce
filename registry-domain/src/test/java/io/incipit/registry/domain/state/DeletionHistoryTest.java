// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.api.UndeleteSubject;
import io.incipit.registry.domain.api.UndeleteVersion;
import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.decision.SubjectDeletion;
import io.incipit.registry.domain.decision.SubjectUndeletion;
import io.incipit.registry.domain.decision.VersionDeletion;
import io.incipit.registry.domain.decision.VersionUndeletion;
import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.kit.Compaction;
import io.incipit.registry.domain.kit.Facts;
import io.incipit.registry.domain.kit.History;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.model.VersionSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Deleting and bringing back, by version and by subject, in any order: a list kept beside says what must stand, whatever
 * the cleaner took away.
 */
class DeletionHistoryTest {

    private static final CommandId COMMAND = new CommandId("c");
    private static final Subject SUBJECT = Facts.ORDERS;

    private final List<LogEntry> log = new ArrayList<>();
    private final Map<Integer, Boolean> live = new TreeMap<>();
    private RegistryState state = RegistryState.EMPTY;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replay_deletedAndUndeletedAtRandom_isWhatWasSaidLast(long seed) {
        Random random = new Random(seed);

        for (int step = 0; step < 30; step++) {
            next(random);
            assertThat(standing(state)).isEqualTo(live);
            assertThat(standing(History.replay(RegistryState.EMPTY, new Compaction(random).of(log))))
                    .isEqualTo(live);
        }
    }

    private void next(Random random) {
        int number = 1 + random.nextInt(4);
        VersionSelector version = new VersionSelector.Exact(new Version(number));
        switch (random.nextInt(6)) {
            case 0 -> register();
            case 1 -> {
                if (done(new VersionDeletion(new DeleteVersion(COMMAND, SUBJECT, version, false)))) {
                    live.put(number, false);
                }
            }
            case 2 -> {
                if (done(new SubjectDeletion(new DeleteSubject(COMMAND, SUBJECT, false)))) {
                    live.replaceAll((any, stood) -> false);
                }
            }
            case 3 -> {
                if (done(new SubjectUndeletion(new UndeleteSubject(COMMAND, SUBJECT)))) {
                    live.replaceAll((any, stood) -> true);
                }
            }
            case 4 -> {
                if (done(new VersionDeletion(new DeleteVersion(COMMAND, SUBJECT, version, true)))) {
                    live.remove(number);
                }
            }
            default -> {
                if (done(new VersionUndeletion(new UndeleteVersion(COMMAND, SUBJECT, version)))) {
                    live.put(number, true);
                }
            }
        }
    }

    private void register() {
        int number = state.versions(SUBJECT).highest().map(Version::number).orElse(0) + 1;
        write(List.of(Facts.put(SUBJECT, number, log.size() + 1, "s(x" + log.size() + ")")));
        live.put(number, true);
    }

    private boolean done(Change<?> change) {
        try {
            write(change.decide(state).events());
            return true;
        } catch (RegistryException refused) {
            return false;
        }
    }

    private void write(List<RegistryEvent> events) {
        for (RegistryEvent event : events) {
            LogEntry entry = Facts.entry(state.position(), event);
            log.add(entry);
            state = state.replay(entry);
        }
    }

    private static Map<Integer, Boolean> standing(RegistryState replayed) {
        Map<Integer, Boolean> standing = new TreeMap<>();
        replayed.versions(SUBJECT)
                .all()
                .forEach(schema -> standing.put(schema.version().number(), schema.isLive()));
        return standing;
    }
}
