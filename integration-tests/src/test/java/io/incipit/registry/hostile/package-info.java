/** Requests that nobody in his right mind sends, and what the registry makes of them. */
@NullMarked
package io.incipit.registry.hostile;

import org.jspecify.annotations.NullMarked;
