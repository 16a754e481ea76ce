// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.RegistryEvent.IdFloorPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import org.junit.jupiter.api.Test;

class IdFloorsTest {

    private static final SchemaTombstone GONE = new SchemaTombstone(ORDERS, new Version(1));

    @Test
    void missingIn_highestIdBorne_isNothing() {
        assertThat(IdFloors.missingIn(given())).isEmpty();
        assertThat(IdFloors.missingIn(given(softDeleted(put(ORDERS, 1, 7, "a(x)")))))
                .isEmpty();
        assertThat(IdFloors.missingIn(given(put(ORDERS, 1, 7, "a(x)"), put(REFUNDS, 1, 7, "a(x)"), GONE)))
                .isEmpty();
    }

    @Test
    void missingIn_highestIdGone_isThatId() {
        assertThat(IdFloors.missingIn(given(put(ORDERS, 1, 7, "a(x)"), GONE)))
                .containsExactly(new IdFloorPut(Context.DEFAULT, 7));
    }

    @Test
    void missingIn_highestIdOverwritten_isThatId() {
        assertThat(IdFloors.missingIn(given(put(ORDERS, 1, 7, "a(x)"), put(ORDERS, 1, 3, "b(x)"))))
                .containsExactly(new IdFloorPut(Context.DEFAULT, 7));
    }

    @Test
    void missingIn_floorThatSaysIt_isNothing() {
        assertThat(IdFloors.missingIn(given(put(ORDERS, 1, 7, "a(x)"), GONE, new IdFloorPut(Context.DEFAULT, 7))))
                .isEmpty();
    }

    @Test
    void missingIn_everyContext_hasItsOwn() {
        Subject blue = Subject.parse(":.blue:a");

        var floors = IdFloors.missingIn(given(
                put(ORDERS, 1, 7, "a(x)"), GONE, put(blue, 1, 2, "a(x)"), new SchemaTombstone(blue, new Version(1))));

        assertThat(floors).containsExactly(new IdFloorPut(Context.DEFAULT, 7), new IdFloorPut(blue.context(), 2));
    }
}
