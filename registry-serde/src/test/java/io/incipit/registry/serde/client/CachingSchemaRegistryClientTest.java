// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CachingSchemaRegistryClientTest {

    static final SchemaDefinition STRING = SchemaDefinition.avro("\"string\"");
    static final SchemaDefinition LONG = SchemaDefinition.avro("\"long\"");

    final InMemoryRegistry registry = new InMemoryRegistry();
    final AtomicLong now = new AtomicLong();
    final CachingSchemaRegistryClient client = new CachingSchemaRegistryClient(registry, CacheLimits.DEFAULT, now::get);

    @Test
    void register_twice_asksOnce() {
        client.register("s", STRING, false);
        client.register("s", STRING, false);

        assertThat(registry.calls()).containsExactly("register s");
    }

    @Test
    void lookup_afterRegister_sharesAnswer() {
        client.register("s", STRING, false);

        RegisteredSchema found = client.lookup("s", STRING, false);

        assertThat(found.version()).isEqualTo(1);
        assertThat(registry.calls()).containsExactly("register s");
    }

    @Test
    void lookup_answerOfOldServerWithoutVersion_isNotShared() {
        try (FakeRegistry old = FakeRegistry.start()) {
            old.answer("POST /subjects/s/versions?normalize=false", 200, "{\"id\":1}");
            old.answer("POST /subjects/s?normalize=false&deleted=false", 200, "{\"id\":1,\"version\":4}");
            SchemaRegistryClient caching = HttpClients.caching(old);

            caching.register("s", STRING, false);
            caching.lookup("s", STRING, false);
            RegisteredSchema found = caching.lookup("s", STRING, false);

            assertThat(found.version()).isEqualTo(4);
            assertThat(old.seen()).hasSize(2);
        }
    }

    @Test
    void reads_ofWhatNeverChanges_askOnce() {
        UUID guid = Objects.requireNonNull(client.register("s", STRING, false).guid());

        for (int i = 0; i < 3; i++) {
            client.schemaById(1, "s");
            client.schemaById(1, null);
            client.schemaByGuid(guid);
            client.version("s", 1);
        }

        assertThat(registry.calls())
                .containsExactly("register s", "id 1 s", "id 1 null", "guid " + guid, "version s 1");
    }

    @Test
    void latest_withinItsTime_asksOnce() {
        registry.register("s", STRING, false);

        client.latest("s");
        now.addAndGet(Duration.ofSeconds(59).toNanos());
        client.latest("s");

        assertThat(registry.calls()).containsOnlyOnce("latest s");
    }

    @Test
    void latest_afterItsTime_asksAgain() {
        registry.register("s", STRING, false);

        client.latest("s");
        registry.register("s", LONG, false);
        now.addAndGet(Duration.ofSeconds(60).toNanos());

        assertThat(client.latest("s").version()).isEqualTo(2);
    }

    @Test
    void latest_afterOwnRegister_asksAgain() {
        registry.register("s", STRING, false);

        client.latest("s");
        client.register("s", LONG, false);

        assertThat(client.latest("s").version()).isEqualTo(2);
    }

    @Test
    void schemaById_refused_isNotRemembered() {
        assertThatThrownBy(() -> client.schemaById(1, null)).isInstanceOf(RegistryClientException.class);
        registry.register("s", STRING, false);

        assertThat(client.schemaById(1, null).definition()).isEqualTo(STRING);
    }
}
