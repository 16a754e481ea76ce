/** The way of an object into a message and back, as far as it is the same for every type of schema. */
@NullMarked
package io.incipit.registry.serde.message;

import org.jspecify.annotations.NullMarked;
