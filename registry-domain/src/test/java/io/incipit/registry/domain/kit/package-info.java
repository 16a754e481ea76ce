/** What the tests of this and of other modules build on: a toy language for schemas, random histories, compaction. */
@NullMarked
package io.incipit.registry.domain.kit;

import org.jspecify.annotations.NullMarked;
