// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * The way through the network to a registry.
 *
 * @param tls for https; null for the JVM's own
 * @param proxy that all requests go through; null for the JVM's own choice
 */
public record NetworkPath(@Nullable Tls tls, @Nullable InetSocketAddress proxy) {

    /** As the JVM is set up. */
    public static final NetworkPath DEFAULT = new NetworkPath(null, null);
}
