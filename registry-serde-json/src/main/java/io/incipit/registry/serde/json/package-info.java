/** Kafka's serializers for messages of JSON whose schema stands in a registry. */
@NullMarked
package io.incipit.registry.serde.json;

import org.jspecify.annotations.NullMarked;
