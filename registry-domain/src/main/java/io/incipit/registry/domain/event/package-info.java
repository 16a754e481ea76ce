/** What stands in the log: facts, each a whole put or a tombstone of one key. */
@NullMarked
package io.incipit.registry.domain.event;

import org.jspecify.annotations.NullMarked;
