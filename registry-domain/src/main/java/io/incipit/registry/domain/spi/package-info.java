/** What the registry needs: a log to append to and to hear, and the formats that schemas are written in. */
@NullMarked
package io.incipit.registry.domain.spi;

import org.jspecify.annotations.NullMarked;
