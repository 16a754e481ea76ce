// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The way through the network to a registry.
 *
 * <pre>{@code
 * RegistryConnection direct = RegistryConnection.to("https://registry:8081");
 * NetworkPath path = new NetworkPath(null, new InetSocketAddress("proxy.example.com", 3128));
 * SchemaRegistry registry = SchemaRegistry.connect(new RegistryConnection(
 *         direct.endpoints(), direct.headers(), direct.connectTimeout(), direct.readTimeout(),
 *         direct.retries(), direct.credentials(), path));
 * }</pre>
 *
 * @param tls for https; null for the JVM's own
 * @param proxy that all requests go through; null for the JVM's own choice
 */
public record NetworkPath(@Nullable Tls tls, @Nullable InetSocketAddress proxy) {

    /** As the JVM is set up. */
    public static final NetworkPath DEFAULT = new NetworkPath(null, null);

    /** A client that asks the registry. */
    HttpClient client(Duration connectTimeout) {
        HttpClient.Builder builder = builder(connectTimeout);
        if (proxy != null) {
            builder.proxy(ProxySelector.of(proxy));
        }
        return (tls == null ? builder : builder.sslContext(tls.context())).build();
    }

    /**
     * A client that asks others for credentials: their names are always compared, and the nearest are asked directly.
     *
     * @param directly whether all of them are
     */
    HttpClient clientForOthers(Duration connectTimeout, boolean directly) {
        ProxySelector usual = proxy == null ? ProxySelector.getDefault() : ProxySelector.of(proxy);
        boolean unproxied = directly || usual == null;
        HttpClient.Builder builder =
                builder(connectTimeout).proxy(unproxied ? HttpClient.Builder.NO_PROXY : new NearbyHosts(usual));
        return (tls == null ? builder : builder.sslContext(tls.others())).build();
    }

    private HttpClient.Builder builder(Duration connectTimeout) {
        // HTTP/1.1: the upgrade that HTTP/2 asks for over plain text confuses older proxies.
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connectTimeout);
        return tls == null ? builder : builder.sslParameters(tls.parameters());
    }
}
