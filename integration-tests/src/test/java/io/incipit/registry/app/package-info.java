/** The server with a moment at which it ends. */
@NullMarked
package io.incipit.registry.app;

import org.jspecify.annotations.NullMarked;
