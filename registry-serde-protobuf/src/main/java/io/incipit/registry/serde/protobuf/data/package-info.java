/** Protobuf's part in the writing and reading of messages: schemas of classes, indexes, settings. */
@NullMarked
package io.incipit.registry.serde.protobuf.data;

import org.jspecify.annotations.NullMarked;
