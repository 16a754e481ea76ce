// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What the validation test of every config checks: one line that names property, value and what is allowed. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(Function<Settings, ?> config, Map<String, String> base, String name, String value) {
        Map<String, String> properties = new HashMap<>(base);
        properties.put(name, value);

        assertThatThrownBy(() -> config.apply(Settings.of(properties)))
                .isInstanceOf(InvalidConfiguration.class)
                .message()
                .startsWith(name + "=" + value.strip() + " is not allowed: expected ")
                .doesNotContain("\n");
    }
}
