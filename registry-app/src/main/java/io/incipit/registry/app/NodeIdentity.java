// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.http.HttpServer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Who this node is among those that share the topic.
 *
 * @param id the same after a restart, unless the port is not fixed
 */
record NodeIdentity(String id, ListenerConfig listener, InstanceConfig instance) {

    /**
     * How long this node takes over a write at most. A client waits for 10 s, and before this node writes itself it may
     * have sent the write to another in vain.
     */
    static final Duration PATIENCE = Duration.ofSeconds(7);

    static NodeIdentity of(AppConfig config) {
        InstanceConfig instance = config.instance();
        String suffix = instance.port() == 0 ? UUID.randomUUID().toString() : Integer.toString(instance.port());
        String id =
                (instance.hostName() + "-" + suffix).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "_");
        return new NodeIdentity(id, config.listener(), instance);
    }

    /** How this node announces itself, once it listens. */
    Holder holder(HttpServer http) {
        List<Integer> ports = http.boundPorts();
        int advertised = listener.listeners().indexOf(instance.listener());
        return new Holder(id, instance.url(ports.get(advertised)));
    }
}
