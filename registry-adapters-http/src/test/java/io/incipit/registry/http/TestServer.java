// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.http.HttpConfig.Limits;
import io.incipit.registry.http.HttpConfig.Listener;
import io.incipit.registry.http.HttpConfig.Safeguards;
import io.incipit.registry.http.HttpConfig.Speech;
import io.incipit.registry.http.HttpConfig.Threads;
import java.time.Duration;
import java.util.List;

/** A server on a free port of this machine over fakes. */
final class TestServer implements AutoCloseable {

    static final HttpConfig CONFIG = config(64 * 1024, Duration.ofSeconds(30));

    final Fakes fakes = new Fakes();
    final FakeRegistry registry = fakes.registry();
    final FakeReads reads = fakes.reads();
    final FakeConfigs configs = fakes.configs();
    final FakeScopes scopes = fakes.scopes();
    final FakeProgress progress = fakes.progress();
    final HttpServer http;

    TestServer(HttpConfig config) {
        http = TestComponent.over(fakes, config).server();
        http.start();
    }

    static HttpConfig config(int maxBodyBytes, Duration idleTimeout) {
        return config(maxBodyBytes, idleTimeout, Duration.ofMinutes(1));
    }

    static HttpConfig config(int maxBodyBytes, Duration idleTimeout, Duration requestTimeout) {
        Limits limits =
                new Limits(maxBodyBytes, 8192, idleTimeout, requestTimeout, Duration.ofSeconds(5), Integer.MAX_VALUE);
        List<Listener> listeners = List.of(new Listener("127.0.0.1", 0));
        return new HttpConfig(listeners, new Threads(2, 2, 100), limits, Speech.DEFAULT, Safeguards.NONE, false, false);
    }

    static HttpConfig config(Threads threads) {
        HttpConfig all = CONFIG;
        return new HttpConfig(
                all.listeners(), threads, all.limits(), all.speech(), all.safeguards(), all.permissivePaths(), false);
    }

    RawClient connect() {
        return new RawClient(http.boundPorts().get(0));
    }

    /** One request on a connection of its own. */
    RawClient.Answer send(String head, String body) {
        try (RawClient client = connect()) {
            return client.send(head, body);
        }
    }

    RawClient.Answer get(String path) {
        return send("GET " + path, "");
    }

    @Override
    public void close() {
        http.close();
    }
}
