// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import java.util.Set;

/**
 * The types that a file names, by their full names.
 *
 * @param names what it can name
 * @param seen what it has named so far
 */
record NamedTypes(ProtoNames names, Set<String> seen) {

    /**
     * With a dot in front.
     *
     * @throws ProtoSyntaxException if there is no such type
     */
    String fullName(String type, String scope) {
        String name = names.require(type, scope).fullName();
        seen.add(name);
        return "." + name;
    }
}
