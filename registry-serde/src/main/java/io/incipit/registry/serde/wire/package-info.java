/** What stands in a message before the data: the framing that names the schema; and where messages are put together. */
@NullMarked
package io.incipit.registry.serde.wire;

import org.jspecify.annotations.NullMarked;
