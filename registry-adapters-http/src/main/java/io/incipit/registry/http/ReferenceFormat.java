// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.SchemaReference;

/** How the subjects of references are spelled in an answer. */
enum ReferenceFormat {
    AS_STORED,

    /** With their context, unless that is the default one. */
    QUALIFIED;

    static ReferenceFormat of(Query query) {
        return query.text("referenceFormat").filter("qualified"::equals).isPresent() ? QUALIFIED : AS_STORED;
    }

    /** The version with its references so; another spelling is another content, with another guid. */
    RegisteredSchema applied(RegisteredSchema found) {
        if (this == AS_STORED || !found.subject().isQualified()) {
            return found;
        }
        Context context = found.subject().context();
        return new RegisteredSchema(
                found.subject(),
                found.version(),
                found.id(),
                found.schema()
                        .withReferences(found.schema().references().stream()
                                .map(reference -> qualified(reference, context))
                                .toList()),
                found.softDeleted(),
                found.stamp());
    }

    private static SchemaReference qualified(SchemaReference reference, Context context) {
        return new SchemaReference(reference.name(), reference.target(context).toString(), reference.version());
    }
}
