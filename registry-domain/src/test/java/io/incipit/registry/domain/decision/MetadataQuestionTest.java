// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.schema;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataQuestionTest {

    static final RegistryState STATE = given(
            put(ORDERS, 1, 1, schema("a(x)", Map.of("major", "1", "owner", "me"))),
            put(ORDERS, 2, 2, schema("a(y)", Map.of("major", "2"))),
            softDeleted(put(ORDERS, 3, 3, schema("a(z)", Map.of("major", "1")))),
            put(ORDERS, 4, 4, schema("a(w)", Map.of())),
            put(ORDERS, 5, 5, "a(v)"),
            softDeleted(put(REFUNDS, 1, 6, "b(x)")));

    @Test
    void newest_properties_isTheHighestVersionWithAllOfThem() {
        assertThat(newest(Map.of("major", "1"), false)).isEqualTo(1);
        assertThat(newest(Map.of("major", "1", "owner", "me"), true)).isEqualTo(1);
        assertThat(newest(Map.of("major", "1"), true)).isEqualTo(3);
    }

    @Test
    void newest_noProperties_isTheHighestVersionWithAny() {
        assertThat(newest(Map.of(), false)).isEqualTo(2);
        assertThat(newest(Map.of(), true)).isEqualTo(3);
    }

    @Test
    void newest_noSuchVersion_isNotFound() {
        assertThatThrownBy(() -> newest(Map.of("major", "9"), true)).hasMessage("Schema not found");
    }

    @Test
    void newest_noVisibleVersion_isNoSubject() {
        assertThatThrownBy(() -> MetadataQuestion.newest(STATE, REFUNDS, Map.of(), false))
                .hasMessage("Subject 'refunds-value' not found.");
        assertThatThrownBy(() -> MetadataQuestion.newest(STATE, REFUNDS, Map.of(), true))
                .hasMessage("Schema not found");
    }

    private static int newest(Map<String, String> properties, boolean deleted) {
        RegisteredSchema found = MetadataQuestion.newest(STATE, ORDERS, properties, deleted);
        return found.version().number();
    }
}
