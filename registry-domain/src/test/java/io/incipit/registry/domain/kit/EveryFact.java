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
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facts of every kind, about all kinds of scopes. */
public final class EveryFact {

    private static final Context BLUE = new Context(".blue");
    private static final Subject BLUE_ORDERS = new Subject(BLUE, "orders");

    private EveryFact() {}

    public static List<RegistryEvent> all() {
        List<RegistryEvent> facts = new ArrayList<>();
        for (Subject subject : List.of(Facts.ORDERS, BLUE_ORDERS)) {
            facts.addAll(about(subject));
        }
        for (Scope scope : List.of(Scope.TOP_LEVEL, Scope.GLOBAL, Scope.of(BLUE), Scope.of(BLUE_ORDERS))) {
            facts.addAll(about(scope));
        }
        for (Context context : List.of(Context.DEFAULT, BLUE)) {
            facts.add(new ContextPut(context));
            facts.add(new IdFloorPut(context, 17));
            facts.add(new ContextTombstone(context));
        }
        facts.add(new HolderAnnounced(Optional.of(new Holder("node-1", "http://node-1:8081"))));
        facts.add(new HolderAnnounced(Optional.of(new Holder("node-1", "http://node-1:8081")), true));
        facts.add(new HolderAnnounced(Optional.empty()));
        return facts;
    }

    private static List<RegistryEvent> about(Subject subject) {
        return List.of(
                Facts.put(subject, 1, 1, "a(x)"),
                Facts.softDeleted(Facts.put(subject, 1, 1, "a(x)")),
                new SubjectDeleted(subject, 3),
                new SchemaTombstone(subject, new Version(1)),
                new SubjectDeletedTombstone(subject),
                Facts.associated("t1", AssociationType.VALUE, subject),
                new AssociationTombstone(Facts.associated("t1", AssociationType.VALUE, subject)
                        .association()
                        .key()));
    }

    private static List<RegistryEvent> about(Scope scope) {
        return List.of(
                new ConfigPut(scope, Config.of(CompatibilityLevel.FULL)),
                new ConfigTombstone(scope),
                new ModePut(scope, Mode.READONLY),
                new ModeTombstone(scope),
                new SubjectCleared(scope),
                new SubjectClearedTombstone(scope));
    }
}
