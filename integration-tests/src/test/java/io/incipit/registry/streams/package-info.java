/** Kafka Streams with our serdes: topologies without a broker, and with one. */
@NullMarked
package io.incipit.registry.streams;

import org.jspecify.annotations.NullMarked;
