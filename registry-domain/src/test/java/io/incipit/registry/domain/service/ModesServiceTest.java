// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.DeleteContext;
import io.incipit.registry.domain.api.DeleteMode;
import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.SetMode;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.ModeMutability;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With contexts and aliases, which are served beside them. */
class ModesServiceTest {

    private static final Scope SUBJECT = Scope.of(ORDERS);

    private final Node node = Node.start(new ScriptedLog());
    private final ModesService modes = new ModesService(node.projection, node.lane, ModeMutability.MUTABLE);
    private final ModesService fixed = new ModesService(node.projection, node.lane, ModeMutability.FIXED);
    private final ContextsService contexts = new ContextsService(node.projection, node.lane);

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void set_repeatedUnderItsName_isAnsweredAndNotDoneAgain() {
        Written<Optional<Mode>> first = modes.set(set("m1", Mode.READONLY));
        modes.delete(new DeleteMode(new CommandId("m2"), SUBJECT, false));

        Written<Optional<Mode>> again = modes.set(set("m1", Mode.READONLY));

        assertThat(again.answer()).isEqualTo(first.answer()).contains(Mode.READONLY);
        assertThat(modes.get(SUBJECT, true)).isEqualTo(Mode.READWRITE);
    }

    @Test
    void set_importAfterADeletion_keepsIdsUsed() {
        node.register("first");
        node.deletions.real().deleteSubject(new DeleteSubject(new CommandId("d1"), ORDERS, false));

        modes.set(set("m1", Mode.IMPORT));
        modes.set(set("m2", Mode.READWRITE));

        assertThat(node.versions()).isZero();
        assertThat(node.projection.state().idFloor(ORDERS.context())).isEqualTo(1);
        assertThat(node.register("second").answer().schema().id().value()).isEqualTo(2);
    }

    @Test
    void set_invalidSubject_isRefusedBeforeFixedModes() {
        SetMode reserved = new SetMode(
                new CommandId("m1"), Scope.of(Subject.parse("__GLOBAL")), Optional.of(Mode.READONLY), false);

        assertThatThrownBy(() -> fixed.set(reserved)).hasMessage("The specified subject '__GLOBAL' is not a valid.");
        assertThatThrownBy(() -> fixed.set(set("m1", Mode.READONLY))).hasMessage("Mode changes are not allowed");
    }

    @Test
    void delete_fixedModes_isRefusedAfterWhatIsNotThere() {
        DeleteMode nothing = new DeleteMode(new CommandId("m1"), SUBJECT, false);
        DeleteMode topLevel = new DeleteMode(new CommandId("m1"), Scope.TOP_LEVEL, false);

        assertThatThrownBy(() -> fixed.delete(nothing)).hasMessage("Subject 'orders-value' not found.");
        assertThatThrownBy(() -> fixed.delete(topLevel)).hasMessage("Mode changes are not allowed");
    }

    @Test
    void contexts_unknownOne_isNeitherListedNorWritten() {
        DeleteContext command = new DeleteContext(new CommandId("c1"), new Context(".nope"));

        assertThat(contexts.delete(command).answer()).isEqualTo(new Context(".nope"));
        assertThat(contexts.list("")).containsExactly(Context.DEFAULT);
        assertThat(contexts.list(".n")).isEmpty();
    }

    @Test
    void resolve_whileTheLogIsRead_isUnavailable() {
        AliasesService aliases = new AliasesService(node.projection);

        assertThat(aliases.resolve(ORDERS)).isEqualTo(ORDERS);

        node.projection.restart("the topic was created anew");

        assertThatThrownBy(() -> aliases.resolve(ORDERS)).hasMessageStartingWith("The log is being read");
    }

    private static SetMode set(String command, Mode mode) {
        return new SetMode(new CommandId(command), SUBJECT, Optional.of(mode), false);
    }
}
