// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.service.Deadline;
import io.incipit.registry.domain.service.Projection;
import io.incipit.registry.domain.service.WriteLane;
import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.http.HttpServer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server: starts its parts in the order they need one another, and stops them in the reverse.
 *
 * <p>Started and closed once.
 */
@Singleton
public final class RegistryServer implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(RegistryServer.class);

    private final EventFeed feed;
    private final EventLog log;
    private final Projection projection;
    private final WriteLane lane;
    private final HttpServer http;
    private final AppConfig config;

    @Inject
    RegistryServer(LogPorts ports, Projection projection, WriteLane lane, HttpServer http, AppConfig config) {
        this.feed = ports.feed();
        this.log = ports.log();
        this.projection = projection;
        this.lane = lane;
        this.http = http;
        this.config = config;
    }

    /**
     * Starts a server that is configured so.
     *
     * @throws RegistryException.Unavailable when the log is not there, not as it must be, or not read in time
     * @throws IllegalStateException when it cannot listen
     */
    public static RegistryServer start(AppConfig config) {
        RegistryComponent component = DaggerRegistryComponent.factory().create(config);
        RegistryServer server = started(component.server());
        component.checkup().begin();
        return server;
    }

    /** This server, started; closed again if that fails. */
    static RegistryServer started(RegistryServer server) {
        try {
            server.start();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Serves until the JVM is asked to end; then the server stops before the JVM does.
     *
     * @throws RuntimeException as {@link #start(AppConfig)}
     */
    static void serve(AppConfig config) {
        RegistryServer server = start(config);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped), "incipit-stop"));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(RegistryServer server, CountDownLatch stopped) {
        LOGGER.info("Stopping");
        server.close();
        LOGGER.info("Stopped");
        stopped.countDown();
    }

    /** Where a client on this machine finds it. */
    public URI baseUri() {
        return http.baseUri();
    }

    /** Takes no request before it has heard the whole log. */
    private void start() {
        feed.start(projection);
        lane.look();
        awaitLog();
        lane.start();
        lane.refusal().ifPresent(why -> LOGGER.warn("This node serves reads and refuses writes: {}", why));
        http.start();
        LOGGER.info(
                "Listening on {}, {} of the log read",
                http.uris(),
                projection.state().position());
    }

    private void awaitLog() {
        try {
            if (!projection.awaitReady(Deadline.in(config.store().initTimeout()))) {
                throw RegistryException.timedOut(
                        "The topic %s could not be read to its end within kafkastore.init.timeout.ms=%d (read: %d)"
                                .formatted(
                                        config.store().topic().name(),
                                        config.store().initTimeout().toMillis(),
                                        projection.state().position()),
                        null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RegistryException.timedOut("The start was interrupted", e);
        }
    }

    /** Answers what is in progress, gives back the right to write, and ends. */
    @Override
    public void close() {
        http.close();
        lane.close();
        feed.close();
        log.close();
    }
}
