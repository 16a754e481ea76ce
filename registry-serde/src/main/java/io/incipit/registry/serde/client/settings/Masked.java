// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

/** Shows settings that may hold a password without it. */
final class Masked {

    private Masked() {}

    /** Addresses without what stands before the last at sign, wherever in it a user and a password may be. */
    static String address(String value) {
        int at = value.lastIndexOf('@');
        return at < 0 ? value : "***" + value.substring(at);
    }
}
