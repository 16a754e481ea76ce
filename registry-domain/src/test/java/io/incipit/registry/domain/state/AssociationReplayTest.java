// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.associated;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.model.AssociationType.KEY;
import static io.incipit.registry.domain.model.AssociationType.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.event.RegistryEvent.AssociationTombstone;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.RegisteredAssociation;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The facts stand at the offsets 0, 1, 2 and so on, and were written at 1000, 1001, 1002. */
class AssociationReplayTest {

    private static final AssociationPut TWO_VALUE = associated("t2", VALUE, ORDERS);
    private static final AssociationPut TWO_KEY = associated("t2", KEY, ORDERS);
    private static final AssociationPut ONE = associated("t1", VALUE, REFUNDS);

    @Test
    void put_several_areFoundByResourceAndSubjectInOrder() {
        AssociationIndex index = given(TWO_VALUE, TWO_KEY, ONE).associations();

        assertThat(names(index.all())).containsExactly("t1 value", "t2 key", "t2 value");
        assertThat(names(index.ofSubject(ORDERS))).containsExactly("t2 key", "t2 value");
        assertThat(names(index.ofResourceId("#t1"))).containsExactly("t1 value");
        assertThat(names(index.ofResourceName("t2"))).containsExactly("t2 key", "t2 value");
        assertThat(index.ofResourceName("t3")).isEmpty();
    }

    @Test
    void tombstone_ofOne_leavesTheOthers() {
        AssociationIndex index =
                given(TWO_VALUE, TWO_KEY, tombstone(TWO_VALUE), tombstone(ONE)).associations();

        assertThat(names(index.all())).containsExactly("t2 key");
        assertThat(names(index.ofSubject(ORDERS))).containsExactly("t2 key");
        assertThat(names(index.ofResourceId("#t2"))).containsExactly("t2 key");
    }

    @Test
    void tombstone_ofAll_leavesNothingToCompare() {
        assertThat(given(ONE, tombstone(ONE))).isEqualTo(given()).isNotEqualTo(given(ONE));
    }

    @Test
    void put_again_keepsTheTimeWhenItWasMade() {
        RegisteredAssociation standing = only(ONE, ONE);

        assertThat(standing.createdMs()).isEqualTo(1000);
        assertThat(standing.updatedMs()).isEqualTo(1001);
    }

    @Test
    void put_anotherUnderTheSameKey_isMadeAnew() {
        Association one = ONE.association();
        Association other =
                new Association("other", one.resource(), one.type(), one.subject(), one.lifecycle(), one.frozen());

        assertThat(only(ONE, new AssociationPut(other, OptionalLong.empty())).createdMs())
                .isEqualTo(1001);
    }

    @Test
    void put_thatTellsWhenItWasMade_isBelieved() {
        assertThat(only(new AssociationPut(ONE.association(), OptionalLong.of(7)))
                        .createdMs())
                .isEqualTo(7);
    }

    private static RegisteredAssociation only(AssociationPut... puts) {
        return given(puts).associations().ofSubject(REFUNDS).get(0);
    }

    private static AssociationTombstone tombstone(AssociationPut put) {
        return new AssociationTombstone(put.association().key());
    }

    private static List<String> names(List<RegisteredAssociation> associations) {
        return associations.stream()
                .map(RegisteredAssociation::association)
                .map(one -> one.resource().name() + " " + one.type())
                .toList();
    }
}
