// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.serde.client.FakeRegistry;
import io.incipit.registry.serde.client.RegistryConnection;
import io.incipit.registry.serde.client.RetryPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpCallTest {

    static final String DELETE = "DELETE /subjects/s";

    final FakeRegistry server = FakeRegistry.start();
    final SchemaRegistry registry = SchemaRegistry.connect(
            RegistryConnection.to(server.url()).with(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(2))));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void write_triedAgain_hasTheSameName() {
        server.answer(DELETE, 503, "").answer(DELETE, 200, "[1]");

        registry.subjects().delete("s").now();

        assertThat(commands()).hasSize(2).doesNotContain("");
        assertThat(commands().get(0)).isEqualTo(commands().get(1));
    }

    @Test
    void write_askedAgain_hasAnotherName() {
        server.answer(DELETE, 200, "[1]");
        Write<List<Integer>> deletion = registry.subjects().delete("s");

        deletion.now();
        deletion.later().join();

        assertThat(commands()).hasSize(2).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void write_named_keepsItsName() {
        server.answer(DELETE, 200, "[1]");

        registry.subjects().delete("s").named("cleanup-17").receipt().now();

        assertThat(commands()).containsExactly("cleanup-17");
    }

    @Test
    void read_hasNoName() {
        server.answer("GET /subjects/s/versions/latest", 200, "{\"schema\":\"x\"}");

        registry.versions().latest("s").now();

        assertThat(commands()).containsExactly("");
    }

    private List<String> commands() {
        return server.seen().stream()
                .map(seen -> seen.header("X-incipit-command"))
                .toList();
    }
}
