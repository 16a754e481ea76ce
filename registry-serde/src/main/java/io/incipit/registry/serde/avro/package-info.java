/** Avro as a type of schema: which Java objects stand for which data, and the binary that messages hold. */
@NullMarked
package io.incipit.registry.serde.avro;

import org.jspecify.annotations.NullMarked;
