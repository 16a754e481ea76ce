// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.tls;

import io.incipit.registry.http.tls.TlsConfig.Ciphers;
import io.incipit.registry.http.tls.TlsConfig.Reload;
import java.util.Optional;

/**
 * How connections to other nodes encrypt, where those nodes do.
 *
 * @param keys what this node shows those that ask who it is; empty if nothing
 * @param trustStore whose certificates theirs are checked against; empty for those that the JDK trusts
 * @param ciphers what is spoken
 * @param reload when the stores are read again
 * @param hostNames whether certificates must be for the host that was called (RFC 2818)
 */
public record PeerTls(
        Optional<Keys> keys, Optional<KeyStoreFile> trustStore, Ciphers ciphers, Reload reload, boolean hostNames) {

    /** Shows nothing, and trusts whom the JDK trusts, whatever host they are for. */
    public static final PeerTls DEFAULT =
            new PeerTls(Optional.empty(), Optional.empty(), Ciphers.DEFAULT, Reload.NEVER, false);

    /** Whether there is anything to read. */
    public boolean usesStores() {
        return keys.isPresent() || trustStore.isPresent();
    }

    /**
     * A key with its certificate.
     *
     * @param password of the key, where it is not that of its store
     */
    public record Keys(KeyStoreFile store, Optional<String> password) {

        /** Without the password. */
        @Override
        public String toString() {
            return store.toString();
        }
    }
}
