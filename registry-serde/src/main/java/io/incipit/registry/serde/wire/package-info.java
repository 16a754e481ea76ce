/** What stands in a message: the framing that names the schema, and the Avro binary behind it. */
@NullMarked
package io.incipit.registry.serde.wire;

import org.jspecify.annotations.NullMarked;
