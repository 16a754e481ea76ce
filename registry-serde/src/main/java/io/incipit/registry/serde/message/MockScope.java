// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Finds among addresses that of a registry in this process: {@code mock://} and the name of its scope. */
final class MockScope {

    static final String SCHEME = "mock://";

    private MockScope() {}

    /**
     * The scope; null if the addresses are others.
     *
     * @param addresses as {@code schema.registry.url} gives them
     * @throws ConfigException if it has no name, or other addresses beside it
     */
    static @Nullable String of(String addresses) {
        String address = addresses.trim();
        if (!address.contains(SCHEME)) {
            return null;
        }
        String scope = address.startsWith(SCHEME) ? address.substring(SCHEME.length()) : "";
        if (scope.isBlank() || scope.contains(",")) {
            String shown = address.replaceAll("//[^,]*@", "//***@");
            throw new ConfigException(
                    SerdeSettings.URL, shown, "a registry in this process is named by one mock://scope alone");
        }
        return scope;
    }
}
