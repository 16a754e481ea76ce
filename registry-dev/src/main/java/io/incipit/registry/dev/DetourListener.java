// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import java.util.regex.Pattern;

/**
 * A further PLAINTEXT listener on 127.0.0.1 whose clients are told another address than its own: that of a proxy in front
 * of it.
 *
 * @param name letters, digits and underscores; not one of the broker's own listeners
 * @param port where the broker listens, 1 to 65535
 * @param advertised host and port that clients are told
 */
public record DetourListener(String name, int port, String advertised) {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern ADDRESS = Pattern.compile("[^,\\s]+:[0-9]+");

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one cannot be used
     */
    public DetourListener {
        if (!NAME.matcher(name).matches() || BrokerProperties.LISTENERS.contains(name)) {
            throw new IllegalArgumentException("Not the name of a further listener: " + name);
        }
        if (port < 1 || port > BrokerConfig.MAX_PORT) {
            throw new IllegalArgumentException("A port is 1 to " + BrokerConfig.MAX_PORT + ", not " + port);
        }
        if (!ADDRESS.matcher(advertised).matches()) {
            throw new IllegalArgumentException("Not a host and a port: " + advertised);
        }
    }
}
