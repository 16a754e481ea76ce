// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.kit.Facts.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.RegistryEvent.ForeignRecord;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForeignRecordsTest {

    private static final HolderAnnounced HELD =
            new HolderAnnounced(Optional.of(new Holder("n1", "http://one:8081")), false);

    private static List<Symptom> symptoms(RegistryState state) {
        return new ForeignRecords(() -> state).symptoms();
    }

    @Test
    void symptoms_beforeTheFirstTenure_areNone() {
        List<Symptom> symptoms = symptoms(given(new ForeignRecord(), HELD));

        assertThat(symptoms).isEmpty();
    }

    @Test
    void symptoms_withinATenure_nameTheFirst() {
        List<Symptom> symptoms = symptoms(given(HELD, new ForeignRecord(), new ForeignRecord()));

        assertThat(symptoms).singleElement().satisfies(symptom -> {
            assertThat(symptom.code()).isEqualTo("foreign-record");
            assertThat(symptom.found()).startsWith("The record at offset 1 ");
        });
    }
}
