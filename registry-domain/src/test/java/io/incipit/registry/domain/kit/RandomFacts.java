// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.AssociationTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ConfigTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.event.RegistryEvent.ContextTombstone;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.event.RegistryEvent.IdFloorPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectCleared;
import io.incipit.registry.domain.event.RegistryEvent.SubjectClearedTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeletedTombstone;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Facts that no decision stands behind, for what never commits. */
final class RandomFacts {

    static final Context BLUE = new Context(".blue");
    static final List<Subject> SUBJECTS =
            List.of(Subject.parse("a"), Subject.parse("b"), Subject.parse("c"), new Subject(BLUE, "a"));
    static final List<Scope> SCOPES = List.of(
            Scope.TOP_LEVEL, Scope.GLOBAL, Scope.of(BLUE), Scope.of(SUBJECTS.get(0)), Scope.of(SUBJECTS.get(3)));

    static final List<AssociationType> TYPES = List.of(AssociationType.values());

    private RandomFacts() {}

    static List<RegistryEvent> some(Random random) {
        return Stream.generate(() -> one(random)).limit(1 + random.nextInt(4)).toList();
    }

    static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static RegistryEvent one(Random random) {
        Subject subject = any(random, SUBJECTS);
        Scope scope = any(random, SCOPES);
        int number = 1 + random.nextInt(4);
        return any(
                random,
                List.of(
                        Facts.put(subject, number, 1 + random.nextInt(30), "aborted(x" + number + ")"),
                        Facts.softDeleted(Facts.put(subject, number, number, "aborted(x)")),
                        new SchemaTombstone(subject, new Version(number)),
                        new SubjectDeleted(subject, number),
                        new SubjectDeletedTombstone(subject),
                        new SubjectCleared(scope),
                        new SubjectClearedTombstone(scope),
                        new ConfigPut(scope, Config.of(any(random, List.of(CompatibilityLevel.values())))),
                        new ConfigTombstone(scope),
                        new ModePut(scope, any(random, List.of(Mode.values()))),
                        new ModeTombstone(scope),
                        new ContextPut(BLUE),
                        new ContextTombstone(BLUE),
                        Facts.associated("t" + number, any(random, TYPES), subject),
                        new AssociationTombstone(Facts.associated("t" + number, any(random, TYPES), subject)
                                .association()
                                .key()),
                        new IdFloorPut(subject.context(), number),
                        new HolderAnnounced(Optional.empty())));
    }
}
