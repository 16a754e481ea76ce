// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.app.MemoryNode;
import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.rest.Wire.Answer;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each error that callers can be told, over HTTP, to the byte. */
class ErrorTableTest {

    static List<ErrorRow> rows() {
        String table = Tables.read("errors.txt");
        return SchemaTypeTexts.all().stream()
                .flatMap(type -> ErrorRow.parse(type.in(table)).stream())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void send_whatProvokesTheError_isAnsweredToTheByte(ErrorRow row) {
        try (MemoryNode node = MemoryNode.start(new InMemoryEventLog(Clock.systemUTC()), row.settings());
                Wire wire = new Wire(node.baseUri())) {
            Answer last = new Answer(0, "");

            for (Attack request : row.requests()) {
                last = wire.send(request).orElseThrow();
            }

            assertThat(last.status() + " " + last.body()).isEqualTo(row.answer());
        }
    }
}
