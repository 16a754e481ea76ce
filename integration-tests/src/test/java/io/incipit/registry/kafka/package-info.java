/** The schemas topic with somebody who watches how it is written. */
@NullMarked
package io.incipit.registry.kafka;

import org.jspecify.annotations.NullMarked;
