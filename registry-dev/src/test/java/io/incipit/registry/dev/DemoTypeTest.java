// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoTypeTest {

    @Test
    void told_userReadFromJson_isJson() {
        Map<String, Object> user = Map.of("name", "Alice");

        String told = DemoType.JSON.told(user);

        assertThat(told).isEqualTo("{\"name\":\"Alice\"}");
    }

    @Test
    void told_userOfAvro_isOnOneLine() {
        String told = DemoType.AVRO.told(DemoType.AVRO.user("Alice", 30));

        assertThat(told).isEqualTo("{\"name\": \"Alice\", \"age\": 30}");
    }
}
