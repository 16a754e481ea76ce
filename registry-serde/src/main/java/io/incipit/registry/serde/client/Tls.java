// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Whom a client trusts, and how it shows who it is.
 *
 * <pre>{@code
 * SSLParameters newestOnly = new SSLParameters(null, new String[] {"TLSv1.3"});
 * Tls tls = new Tls(SSLContext.getDefault(), newestOnly);
 * SchemaRegistry registry =
 *         SchemaRegistry.connect(RegistryConnection.to("https://registry:8081").with(tls));
 * }</pre>
 *
 * @param context for the registry
 * @param others for those that give tokens: the same, but names are compared even if they are not for the registry
 * @param parameters protocols and cipher suites; what is null in them is the JVM's choice
 */
public record Tls(SSLContext context, SSLContext others, SSLParameters parameters) {

    /** The same for the registry and for those that give tokens. */
    public Tls(SSLContext context, SSLParameters parameters) {
        this(context, context, parameters);
    }

    /** With the protocols and cipher suites of the JVM. */
    public Tls(SSLContext context) {
        this(context, new SSLParameters());
    }
}
