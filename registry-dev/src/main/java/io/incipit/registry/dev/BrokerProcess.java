// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of a broker, from its start to its stop: the locked directory, the bound ports and the running node. */
final class BrokerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerProcess.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration HANDOVER_LIMIT = Duration.ofSeconds(5);

    private final DataDirectory directory;
    private final Listeners listeners;
    private final KafkaNode node;

    private BrokerProcess(DataDirectory directory, Listeners listeners, KafkaNode node) {
        this.directory = directory;
        this.listeners = listeners;
        this.node = node;
    }

    static BrokerProcess start(BrokerConfig config) {
        DataDirectory directory = DataDirectory.open(config.dataDirectory());
        try {
            Listeners listeners = Listeners.bind(config);
            return start(config, directory, listeners);
        } catch (RuntimeException e) {
            release(directory);
            throw e;
        }
    }

    Listeners listeners() {
        return listeners;
    }

    String clusterId() {
        return node.clusterId();
    }

    /** Stops in order; gives up waiting, with a warning, after ten seconds. */
    void stop() {
        within(STOP_LIMIT, () -> node.shutdown(HANDOVER_LIMIT));
        listeners.close();
        release(directory);
    }

    /** Cuts every connection first and leaves the directory as a crash would. */
    void kill() {
        within(STOP_LIMIT, () -> node.crash(HANDOVER_LIMIT));
        listeners.close();
        try {
            directory.forgetCleanStop();
        } catch (IOException e) {
            LOG.warn("The next start will take this for a clean stop", e);
        }
        release(directory);
    }

    private static BrokerProcess start(BrokerConfig config, DataDirectory directory, Listeners listeners) {
        try {
            MetaPropertiesEnsemble storage = directory.format(config.users());
            Map<String, String> properties = BrokerProperties.of(config, directory, listeners);
            BrokerProcess process =
                    new BrokerProcess(directory, listeners, KafkaNode.of(properties, storage, listeners));
            process.startup(config);
            return process;
        } catch (RuntimeException e) {
            listeners.close();
            throw e;
        }
    }

    private void startup(BrokerConfig config) {
        try {
            node.startup();
            FirstContact.await(listeners.address(BrokerProperties.PLAINTEXT), config.users());
        } catch (Exception e) {
            // Kafka's Scala throws checked exceptions that it does not declare.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            within(STOP_LIMIT, () -> node.shutdown(Duration.ZERO));
            throw new BrokerStartException("The broker did not start: " + e.getMessage(), e);
        }
    }

    private static void within(Duration limit, Runnable stop) {
        Thread stopping = new Thread(stop, "embedded-broker-stop");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(limit.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stopping.isAlive()) {
            LOG.warn("The broker is still stopping after {} s", limit.toSeconds());
        }
    }

    private static void release(DataDirectory directory) {
        try {
            directory.close();
        } catch (IOException e) {
            LOG.warn("The lock on the data directory could not be released", e);
        }
    }
}
