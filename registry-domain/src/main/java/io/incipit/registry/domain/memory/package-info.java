/** A log in memory that keeps the same promises as one in Kafka: for embedding, and for tests without a broker. */
@NullMarked
package io.incipit.registry.domain.memory;

import org.jspecify.annotations.NullMarked;
