// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.http.tls.PeerTls;
import java.util.List;
import java.util.Set;

/** A server among others over fakes, one for each way that writes can go. */
final class PeerNode implements AutoCloseable {

    static final String TOPIC = "_schemas";

    final Fakes real = new Fakes();
    final Fakes dry = new Fakes(true);
    final Fakes forwarded = new Fakes();
    final FakeCluster cluster;
    final HttpServer http;
    private final String id;

    private PeerNode(PeerConfig peers, boolean stubborn, HttpConfig config) {
        id = peers.nodeId();
        cluster = new FakeCluster(peers, real.registry(), stubborn);
        http = TestComponent.over(real, dry, forwarded, cluster, config).server();
        http.start();
    }

    /** One that sends on what others hold the right to, and takes it when they cannot be reached. */
    static PeerNode start(String id) {
        return start(id, TOPIC);
    }

    static PeerNode start(String id, String topic) {
        return start(config(true, topic, id), TestServer.CONFIG);
    }

    static PeerNode start(PeerConfig peers, HttpConfig config) {
        return new PeerNode(peers, false, config);
    }

    /** One that goes on naming the holder that could not be reached. */
    static PeerNode startStubborn(String id) {
        return new PeerNode(config(true, TOPIC, id), true, TestServer.CONFIG);
    }

    static PeerConfig config(boolean forwarding, String topic, String id) {
        return new PeerConfig(forwarding, topic, id, Set.of("X-Tenant"), PeerTls.DEFAULT);
    }

    /** How this node announces itself. */
    Holder holder() {
        return new Holder(id, http.baseUri().toString());
    }

    /** Clients' writes are left to these, one after another as they turn out to be out of reach. */
    PeerNode leavingWritesTo(Holder... holders) {
        real.registry().heldBy.addAll(List.of(holders));
        return this;
    }

    /** Nodes that send writes here are told to go there. */
    PeerNode showingTheWayTo(Holder other) {
        forwarded.registry().heldBy.add(other);
        return this;
    }

    RawClient.Answer send(String head, String body) {
        return send(head, body.getBytes(UTF_8));
    }

    RawClient.Answer send(String head, byte[] body) {
        try (RawClient client = new RawClient(http.boundPorts().get(0))) {
            return client.send(head, body);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
