/** Registries in this process, for tests: the server's own domain over a log in memory. */
@NullMarked
package io.incipit.registry.serde.mock;

import org.jspecify.annotations.NullMarked;
