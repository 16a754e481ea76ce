// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Whom a client trusts, and how it shows who it is.
 *
 * @param parameters protocols and cipher suites; what is null in them is the JVM's choice
 */
public record Tls(SSLContext context, SSLParameters parameters) {

    /** With the protocols and cipher suites of the JVM. */
    public Tls(SSLContext context) {
        this(context, new SSLParameters());
    }
}
