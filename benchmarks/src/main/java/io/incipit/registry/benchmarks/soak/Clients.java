// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.soak;

import io.incipit.registry.benchmarks.load.NewSchemas;
import io.incipit.registry.benchmarks.load.ServerProcess;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All clients at once, and what they have counted. */
final class Clients implements AutoCloseable {

    /** How many connections there are. */
    static final int COUNT = 32;

    private final Tally reads = new Tally();
    private final Tally writes = new Tally();
    private final Tally bare = new Tally();
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT + 1);
    private final Servers servers;
    private final List<Client> clients;

    /** @param round no two rounds of one registry name their new subjects alike */
    Clients(Servers servers, NewSchemas schemas, int round) {
        this.servers = servers;
        this.clients = IntStream.range(0, COUNT)
                .mapToObj(i -> new Client(schemas, reads, writes, round * COUNT + i))
                .toList();
    }

    /** They go on until then, on the clock of {@link System#nanoTime}. */
    List<Future<Void>> start(long end, int perSecond) {
        long every = Client.everyNanos(COUNT, perSecond);
        return Stream.concat(
                        clients.stream().map(client -> start(client, servers.registry(), end, every)),
                        Stream.of(start(new BareRequests(bare), servers.bare(), end, every)))
                .toList();
    }

    private Future<Void> start(SteadyRequests requests, ServerProcess server, long end, long every) {
        return threads.submit(() -> {
            requests.run(server.uri(), end, every);
            return null;
        });
    }

    /** Waits for all of them. */
    static void await(List<Future<Void>> started) throws InterruptedException {
        for (Future<Void> client : started) {
            try {
                client.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("A client failed", e);
            }
        }
    }

    Tally reads() {
        return reads;
    }

    Tally writes() {
        return writes;
    }

    Tally bare() {
        return bare;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
