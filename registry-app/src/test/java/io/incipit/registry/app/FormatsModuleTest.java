// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.SchemaFormat;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatsModuleTest {

    static final String EDITION = "edition = \"2023\"; message M {}";

    @Test
    void protobuf_nothingSet_refusesEditions() {
        SchemaFormat format = protobuf(Map.of());

        assertThatThrownBy(() -> format.parse(EDITION, List.of(), Strictness.NEW))
                .isInstanceOf(RegistryException.Rejected.class);
    }

    @Test
    void protobuf_editionsAccepted_takesThem() {
        SchemaFormat format = protobuf(Map.of("incipit.protobuf.editions", "accept"));

        assertThat(format.parse(EDITION, List.of(), Strictness.NEW).canonicalText())
                .startsWith("edition = \"2023\";\n");
    }

    private static SchemaFormat protobuf(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("kafkastore.bootstrap.servers", "localhost:9092");
        return FormatsModule.protobuf(AppConfig.of(Settings.of(all)));
    }
}
