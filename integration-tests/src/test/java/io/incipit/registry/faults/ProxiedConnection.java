// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** One connection through a proxy, which is two: from the client and to the server. Each direction has a thread. */
final class ProxiedConnection {

    private final Socket client;
    private final Socket server;
    private final Valve valve;
    private final Traffic traffic;
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Thread> threads;

    ProxiedConnection(Socket client, Socket server, Valve valve, Traffic traffic) {
        this.client = client;
        this.server = server;
        this.valve = valve;
        this.traffic = traffic;
        this.threads = List.of(thread(Direction.TO_SERVER), thread(Direction.TO_CLIENT));
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /** Whether it was cut, and its threads have ended: nobody needs to wait for it. */
    boolean hasEnded() {
        return over.get() && threads.stream().noneMatch(Thread::isAlive);
    }

    /** Resets both halves. */
    void cut() {
        if (over.compareAndSet(false, true)) {
            valve.wake();
            reset(client);
            reset(server);
        }
    }

    /** Waits for the end of its threads, which are not those that ask. */
    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It was closed from the other side.
            return;
        }
    }

    private Thread thread(Direction direction) {
        Thread thread = new Thread(() -> run(direction), "proxy-%d-%s".formatted(client.getLocalPort(), direction));
        thread.setDaemon(true);
        return thread;
    }

    private void run(Direction direction) {
        boolean toServer = direction == Direction.TO_SERVER;
        try (InputStream from = (toServer ? client : server).getInputStream();
                OutputStream to = (toServer ? server : client).getOutputStream()) {
            forward(direction, from, to);
        } catch (IOException e) {
            // One of the two sides is gone, and so is the other in a moment.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            cut();
        }
    }

    private void forward(Direction direction, InputStream from, OutputStream to)
            throws IOException, InterruptedException {
        for (byte[] piece = traffic.read(from); piece.length > 0; piece = traffic.read(from)) {
            boolean passes = traffic.passes(direction, piece);
            if (!valve.pass(direction, over::get)) {
                return;
            }
            if (passes) {
                to.write(piece);
                to.flush();
            }
        }
    }
}
