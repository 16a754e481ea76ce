// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker and its controller in this JVM, on 127.0.0.1.
 *
 * <p>Safe for use by several threads; starting and stopping exclude each other. The ports are picked at the first start
 * and kept, so clients find the broker again after {@link #restart()}.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final BrokerConfig config;
    private final String clusterId;
    private @Nullable BrokerProcess process;

    private EmbeddedBroker(BrokerConfig config, BrokerProcess process) {
        this.config = config;
        this.clusterId = process.clusterId();
        this.process = process;
    }

    /**
     * Starts a broker and waits until it answers.
     *
     * @param config what to start
     * @return the running broker, to be closed by the caller
     * @throws BrokerStartException if a port is taken, the data directory cannot be used or is used by another broker,
     *     a property is refused by Kafka, or the broker does not answer within a minute
     */
    public static EmbeddedBroker start(BrokerConfig config) {
        BrokerProcess process = BrokerProcess.start(config);
        Listeners listeners = process.listeners();
        BrokerConfig bound = config.withPort(listeners.port(BrokerProperties.PLAINTEXT))
                .withSaslPort(config.hasSasl() ? listeners.port(BrokerProperties.SASL) : 0);
        return new EmbeddedBroker(bound, process);
    }

    /**
     * Starts the stopped broker again, on its ports and its data; does nothing while it runs.
     *
     * @throws BrokerStartException as {@link #start(BrokerConfig)}
     */
    public synchronized void start() {
        if (process == null) {
            process = BrokerProcess.start(config);
        }
    }

    /** Stops the broker in order, within about ten seconds; does nothing when it is stopped. */
    public synchronized void stop() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    /**
     * Stops the broker as a crash would, as far as one JVM allows: no farewell to clients, no mark of a clean stop, so
     * that the next start recovers the topics. Does nothing when it is stopped.
     */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /**
     * Stops the broker in order and starts it again, on its ports and its data.
     *
     * @throws BrokerStartException as {@link #start(BrokerConfig)}
     */
    public synchronized void restart() {
        stop();
        start();
    }

    /** As {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    /**
     * The address of the PLAINTEXT listener.
     *
     * @return host and port, for {@code bootstrap.servers}
     */
    public String bootstrapServers() {
        return "127.0.0.1:" + config.port();
    }

    /**
     * The address of the SASL_PLAINTEXT listener.
     *
     * @return host and port, for {@code bootstrap.servers}
     * @throws IllegalStateException if the broker was started without users
     */
    public String saslBootstrapServers() {
        if (!config.hasSasl()) {
            throw new IllegalStateException("The broker was started without SASL users");
        }
        return "127.0.0.1:" + config.saslPort();
    }

    /**
     * The cluster's id, made when the data directory was formatted.
     *
     * @return the id, the same after each restart
     */
    public String clusterId() {
        return clusterId;
    }
}
