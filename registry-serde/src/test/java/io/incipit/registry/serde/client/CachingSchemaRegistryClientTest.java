// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachingSchemaRegistryClientTest {

    static final int THREADS = 8;
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

    @ParameterizedTest
    @CsvSource({"9, 1", "10, 2"})
    void reads_ofWhatIsMissing_askAgainAfterItsTime(long seconds, int asked) {
        CachingSchemaRegistryClient remembering = remembering(100);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> remembering.schemaById(1, null)).hasMessageContaining("40403");
            assertThatThrownBy(() -> remembering.schemaByGuid(new UUID(1, 2))).hasMessageContaining("40403");
            assertThatThrownBy(() -> remembering.version("s", 1)).hasMessageContaining("40402");
            assertThatThrownBy(() -> remembering.lookup("s", STRING, false)).hasMessageContaining("40403");
            now.addAndGet(Duration.ofSeconds(seconds).toNanos());
        }

        assertThat(registry.calls()).hasSize(4 * asked);
    }

    @Test
    void reads_ofWhatWasMissingBeforeOwnRegister_askAgain() {
        CachingSchemaRegistryClient remembering = remembering(100);

        assertThatThrownBy(() -> remembering.schemaById(1, null)).isInstanceOf(RegistryClientException.class);
        assertThatThrownBy(() -> remembering.version("s", 1)).isInstanceOf(RegistryClientException.class);
        remembering.register("s", STRING, false);

        assertThat(remembering.schemaById(1, null)).isEqualTo(remembering.version("s", 1));
    }

    @Test
    void reads_ofMoreMissingThingsThanThereIsRoom_forgetSome() {
        CachingSchemaRegistryClient remembering = remembering(1);

        for (int id : new int[] {1, 2, 2, 1}) {
            assertThatThrownBy(() -> remembering.schemaById(id, null)).isInstanceOf(RegistryClientException.class);
        }

        assertThat(registry.calls()).containsExactly("id 1 null", "id 2 null", "id 1 null");
    }

    @Test
    void latest_staleForManyThreads_isAskedOnceMore() {
        registry.register("s", STRING, false);
        client.latest("s");
        now.addAndGet(Duration.ofSeconds(60).toNanos());

        atOnce(() -> client.latest("s"));

        assertThat(registry.calls()).filteredOn(call -> call.equals("latest s")).hasSize(2);
    }

    @Test
    void everything_wantedByManyThreads_isAskedOnce() {
        UUID guid = new UUID(1, 2);
        registry.put("s", 1, guid, STRING);

        atOnce(() -> {
            client.register("s", LONG, false);
            client.schemaById(1, "s");
            client.schemaByGuid(guid);
            client.version("s", 1);
        });

        assertThat(registry.calls()).doesNotHaveDuplicates().hasSize(4);
    }

    private static void atOnce(Runnable work) {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        CompletableFuture<?>[] all = new CompletableFuture<?>[THREADS];
        for (int i = 0; i < THREADS; i++) {
            all[i] = CompletableFuture.runAsync(
                    () -> {
                        arrive(together);
                        work.run();
                    },
                    run -> new Thread(run).start());
        }
        CompletableFuture.allOf(all).join();
    }

    private static void arrive(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private CachingSchemaRegistryClient remembering(int capacity) {
        Duration ten = Duration.ofSeconds(10);
        CacheLimits limits = new CacheLimits(100, 100, null, new CacheLimits.MissingLimits(capacity, ten, ten, ten));
        return new CachingSchemaRegistryClient(registry, limits, now::get);
    }
}
