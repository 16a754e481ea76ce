// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import kafka.server.FaultHandlerFactory;
import org.apache.kafka.server.fault.FaultHandler;
import org.apache.kafka.server.fault.FaultHandlerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka's faults, logged; Kafka's own factory would end the JVM on a fatal one. */
final class LoggedFaults implements FaultHandlerFactory {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedFaults.class);

    @Override
    public FaultHandler build(String name, boolean fatal, Runnable action) {
        return (message, cause) -> {
            LOG.error("The broker met a {} fault while {}: {}", fatal ? "fatal" : "passing", name, message, cause);
            action.run();
            return new FaultHandlerException(name + ": " + message, cause);
        };
    }
}
