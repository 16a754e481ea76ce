// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import org.apache.avro.NameValidator;
import org.apache.avro.ParseContext;
import org.apache.avro.Schema;
import org.apache.avro.util.SchemaResolver.ResolvingVisitor;
import org.apache.avro.util.Schemas;

/**
 * The named types that texts have defined so far.
 *
 * <p>Resolves a schema by one walk from it, if there is anything to resolve. Avro's own context walks from each type it
 * knows, which takes minutes for a large text whose types name each other.
 */
final class KnownTypes extends ParseContext {

    KnownTypes(NameValidator names) {
        super(names);
    }

    @Override
    public Schema resolve(Schema schema) {
        if (CompleteTypes.areAllIn(schema)) {
            return schema;
        }
        ResolvingVisitor resolved = new ResolvingVisitor(this::getNamedSchema);
        Schemas.visit(schema, resolved);
        return resolved.getResolved(schema);
    }
}
