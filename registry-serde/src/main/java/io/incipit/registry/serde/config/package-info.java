/** How settings are read out of the properties that Kafka hands over, whoever they are for. */
@NullMarked
package io.incipit.registry.serde.config;

import org.jspecify.annotations.NullMarked;
