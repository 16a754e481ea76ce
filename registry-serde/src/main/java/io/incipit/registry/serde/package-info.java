/** What an application gives to Kafka: Avro serializer, deserializer and serde, with the settings its users know. */
@NullMarked
package io.incipit.registry.serde;

import org.jspecify.annotations.NullMarked;
