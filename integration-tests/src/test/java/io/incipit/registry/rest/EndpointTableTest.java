// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.app.MemoryNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The endpoints that the API has are those that the server has. */
class EndpointTableTest {

    private static final Set<String> SERVED = MemoryNode.endpoints().stream()
            .map(endpoint -> withoutNames(endpoint.toString()))
            .collect(Collectors.toSet());

    static List<String> rows() {
        return Tables.read("endpoints.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void table_endpoint_isServed(String row) {
        assertThat(SERVED).contains(withoutNames(row));
    }

    @Test
    void server_endpoints_areAllInTheTable() {
        Set<String> known = rows().stream().map(EndpointTableTest::withoutNames).collect(Collectors.toSet());

        assertThat(known).containsAll(SERVED);
    }

    private static String withoutNames(String endpoint) {
        return endpoint.replaceAll("\\{[^}]*}", "{}");
    }
}
