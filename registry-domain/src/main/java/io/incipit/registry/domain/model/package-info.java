/** The nouns of a schema registry, as immutable values, and its one kind of refusal. */
@NullMarked
package io.incipit.registry.domain.model;

import org.jspecify.annotations.NullMarked;
