/** Kafka serializers of Protobuf messages that name their schema by a registry's id. */
@NullMarked
package io.incipit.registry.serde.protobuf;

import org.jspecify.annotations.NullMarked;
