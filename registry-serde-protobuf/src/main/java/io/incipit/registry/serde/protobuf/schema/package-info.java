/** Protobuf files as texts and as descriptors: reading, printing, names. Used by both sides. */
@NullMarked
package io.incipit.registry.serde.protobuf.schema;

import org.jspecify.annotations.NullMarked;
