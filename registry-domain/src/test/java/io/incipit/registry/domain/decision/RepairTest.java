// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.associated;
import static io.incipit.registry.domain.kit.Facts.entry;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static io.incipit.registry.domain.model.Lifecycle.STRONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.event.RegistryEvent.AssociationTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ConfigTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.event.RegistryEvent.ContextTombstone;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.event.RegistryEvent.IdFloorPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectCleared;
import io.incipit.registry.domain.event.RegistryEvent.SubjectClearedTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeletedTombstone;
import io.incipit.registry.domain.model.AssociationKey;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.RegistryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RepairTest {

    private static final SchemaPut ONE = put(ORDERS, 1, 1, "a(x)");
    private static final SchemaPut TWO = put(ORDERS, 2, 2, "b(x)");
    private static final Context BLUE = new Context(".blue");
    private static final ConfigPut CONFIG = new ConfigPut(Scope.GLOBAL, Config.of(CompatibilityLevel.FULL));
    private static final ModePut MODE = new ModePut(Scope.GLOBAL, Mode.IMPORT);

    private static final AssociationPut ASSOCIATION = associated("t", AssociationType.VALUE, ORDERS);
    private static final AssociationPut STANDING =
            new AssociationPut(ASSOCIATION.association(), OptionalLong.of(1_000));
    private static final AssociationKey KEY = ASSOCIATION.association().key();

    /** What stands, what was aborted, and what repairs it. */
    static Stream<Arguments> repairs() {
        SchemaTombstone gone = new SchemaTombstone(ORDERS, new Version(1));
        SubjectDeleted deleted = new SubjectDeleted(ORDERS, 1);
        return Stream.of(
                repair(List.of(), ONE, gone, new IdFloorPut(Context.DEFAULT, 1)),
                repair(List.of(ONE), put(ORDERS, 1, 1, "b(x)"), ONE),
                repair(List.of(ONE), softDeleted(ONE), ONE),
                repair(List.of(ONE), gone, ONE),
                repair(List.of(), gone, gone),
                repair(List.of(ONE, TWO), deleted, ONE, new SubjectDeletedTombstone(ORDERS)),
                repair(List.of(ONE, deleted, TWO), new SubjectDeleted(ORDERS, 2), softDeleted(ONE), TWO),
                repair(List.of(ONE), new SubjectDeletedTombstone(ORDERS)),
                repair(List.of(ONE, deleted, TWO), new SubjectDeletedTombstone(ORDERS), softDeleted(ONE)),
                repair(List.of(ONE, TWO, new SubjectDeleted(ORDERS, 2)), deleted, softDeleted(ONE), softDeleted(TWO)),
                repair(
                        List.of(put(ORDERS, 1, 1, "a(x)"), put(REFUNDS, 1, 1, "b(x)")),
                        gone,
                        ONE,
                        put(REFUNDS, 1, 1, "b(x)")),
                repair(
                        List.of(put(ORDERS, 1, 1, "a(x)"), put(REFUNDS, 1, 2, "a(x)")),
                        gone,
                        ONE,
                        put(REFUNDS, 1, 2, "a(x)")),
                repair(
                        List.of(softDeleted(ONE), TWO),
                        new SubjectCleared(Scope.of(ORDERS)),
                        softDeleted(ONE),
                        new SubjectClearedTombstone(Scope.of(ORDERS))),
                repair(
                        List.of(new SubjectCleared(Scope.GLOBAL), softDeleted(ONE)),
                        new SubjectCleared(Scope.GLOBAL),
                        softDeleted(ONE)),
                repair(List.of(CONFIG), new ConfigTombstone(Scope.GLOBAL), CONFIG),
                repair(List.of(), CONFIG, new ConfigTombstone(Scope.GLOBAL)),
                repair(List.of(MODE), new ModeTombstone(Scope.GLOBAL), MODE),
                repair(List.of(), MODE, new ModeTombstone(Scope.GLOBAL)),
                repair(List.of(new ContextPut(BLUE)), new ContextTombstone(BLUE), new ContextPut(BLUE)),
                repair(List.of(), new ContextPut(BLUE), new ContextTombstone(BLUE)),
                repair(List.of(ASSOCIATION), new AssociationTombstone(KEY), STANDING),
                repair(List.of(ASSOCIATION), associated("t", AssociationType.VALUE, ORDERS, STRONG), STANDING),
                repair(List.of(), ASSOCIATION, new AssociationTombstone(KEY)),
                repair(List.of(), new IdFloorPut(BLUE, 9), new IdFloorPut(BLUE, 9)),
                repair(List.of(new IdFloorPut(BLUE, 9)), new IdFloorPut(BLUE, 8)),
                repair(List.of(), new HolderAnnounced(Optional.empty())));
    }

    private static Arguments repair(
            List<? extends RegistryEvent> standing, RegistryEvent aborted, RegistryEvent... facts) {
        return Arguments.of(standing, aborted, List.of(facts));
    }

    @ParameterizedTest
    @MethodSource("repairs")
    void of_oneAbortedFact_isTheCommittedValueOrATombstone(
            List<RegistryEvent> standing, RegistryEvent aborted, List<RegistryEvent> facts) {
        RegistryState committed = given(standing.toArray(RegistryEvent[]::new));

        assertThat(Repair.of(committed, List.of(entry(committed.position(), aborted))))
                .isEqualTo(facts);
    }

    @Test
    void of_severalOfOneKey_repairsItOnce() {
        List<LogEntry> aborted = new ArrayList<>();
        aborted.add(entry(5, put(ORDERS, 1, 4, "c(x)")));
        aborted.add(entry(6, put(ORDERS, 1, 3, "d(x)")));

        assertThat(Repair.of(given(ONE), aborted)).containsExactly(ONE, new IdFloorPut(Context.DEFAULT, 4));
    }
}
