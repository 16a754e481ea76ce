/** JSON Schema as the registry sees it: what a schema text says, when two say the same, and which can read which. */
@NullMarked
package io.incipit.registry.serde.json.format;

import org.jspecify.annotations.NullMarked;
