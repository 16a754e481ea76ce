// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.api.SchemaRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that nobody waits for any more. */
class BrokenOffTest {

    static final Duration CENTURY = Duration.ofDays(36_525);
    static final RegistryRequest REQUEST = RegistryRequest.get("subjects");

    final SilentServer server = SilentServer.mute();
    final RegistryConnection connection = new RegistryConnection(
            List.of(new Endpoint(URI.create(server.url()), null)),
            Map.of(),
            CENTURY,
            CENTURY,
            new RetryPolicy(0, Duration.ZERO, Duration.ZERO));
    final HttpTransport transport = new HttpTransport(connection);

    BrokenOffTest() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        transport.close();
        server.close();
    }

    @Test
    void send_cancelled_hangsUp() throws IOException {
        CompletableFuture<RegistryAnswer> answer = transport.send(REQUEST);
        server.awaitRequest();

        answer.cancel(true);

        server.awaitHangUp();
        assertThat(answer).isCancelled();
    }

    @Test
    void close_requestUnderWay_hangsUpAndSaysSo() throws IOException {
        CompletableFuture<RegistryAnswer> answer = transport.send(REQUEST);
        server.awaitRequest();

        transport.close();

        server.awaitHangUp();
        assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("No answer to GET /subjects: the client is closed");
    }

    @Test
    void send_afterClose_isRefused() {
        transport.close();
        transport.close();

        assertThatThrownBy(() -> transport.sendNow(REQUEST))
                .isInstanceOf(RegistryClientException.class)
                .hasMessageContaining("the client is closed");
    }

    @Test
    void close_registryOrClient_endsItsTransport() {
        SchemaRegistry registry = SchemaRegistry.connect(connection);
        HttpSchemaRegistryClient client = new HttpSchemaRegistryClient(connection);

        registry.in(".eu").close();
        client.propagatingTags().close();

        assertThatThrownBy(() -> registry.subjects().list().now()).hasMessageContaining("the client is closed");
        assertThatThrownBy(client::subjects).hasMessageContaining("the client is closed");
    }
}
