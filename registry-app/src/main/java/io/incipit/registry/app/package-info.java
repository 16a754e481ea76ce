/** The server as a program: its settings, its command line, and what wires the parts together. */
@NullMarked
package io.incipit.registry.app;

import org.jspecify.annotations.NullMarked;
