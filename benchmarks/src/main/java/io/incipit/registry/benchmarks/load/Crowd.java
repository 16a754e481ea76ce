// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import io.incipit.registry.benchmarks.Latencies;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Clients each of which has a connection of its own and one request at a time on its way, all in one thread: real ones
 * have machines of their own, and what it costs to wake a thread for each is none of the registry's business.
 */
final class Crowd implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final Latencies latencies = new Latencies();
    private final Supplier<Optional<byte[]>> requests;
    private final long end;
    private int asking;
    private int refused;

    /**
     * @param requests what each of them sends next
     * @param end on the clock of {@link System#nanoTime}, when they send no more
     */
    Crowd(Supplier<Optional<byte[]>> requests, long end) throws IOException {
        this.requests = requests;
        this.end = end;
    }

    /** So many of them ask until the time is up or there are no more requests, and wait for the last answers. */
    Latencies ask(URI server, int clients) throws IOException {
        for (int i = 0; i < clients; i++) {
            join(server);
        }
        while (asking > 0) {
            int ignored = selector.select(this::goOn);
        }
        return latencies;
    }

    /** How many answers were no success. */
    int refused() {
        return refused;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void join(URI server) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        Asker asker = new Asker(key, channel);
        key.attach(asker);
        asking++;
        askNext(asker);
    }

    private void goOn(SelectionKey key) {
        Asker asker = (Asker) key.attachment();
        try {
            if (key.isWritable()) {
                asker.write();
            }
            if (key.isReadable()) {
                read(asker);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Asker asker) throws IOException {
        buffer.clear();
        if (asker.channel.read(buffer) < 0) {
            throw new EOFException("The server closed the connection");
        }
        if (asker.answer.add(buffer.flip())) {
            latencies.add(System.nanoTime() - asker.since);
            refused += asker.answer.isSuccess() ? 0 : 1;
            askNext(asker);
        }
    }

    private void askNext(Asker asker) throws IOException {
        Optional<byte[]> next = System.nanoTime() - end < 0 ? requests.get() : Optional.empty();
        if (next.isPresent()) {
            asker.ask(next.get());
        } else {
            asking--;
            asker.channel.close();
        }
    }

    /** One of them. */
    private static final class Asker {

        private final SelectionKey key;
        private final SocketChannel channel;
        private final GatheredAnswer answer = new GatheredAnswer();
        private ByteBuffer request = ByteBuffer.allocate(0);
        private long since;

        Asker(SelectionKey key, SocketChannel channel) {
            this.key = key;
            this.channel = channel;
        }

        void ask(byte[] bytes) throws IOException {
            since = System.nanoTime();
            request = ByteBuffer.wrap(bytes);
            write();
        }

        void write() throws IOException {
            int ignored = channel.write(request);
            int interest = request.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
            if (key.interestOps() != interest) {
                key.interestOps(interest);
            }
        }
    }
}
