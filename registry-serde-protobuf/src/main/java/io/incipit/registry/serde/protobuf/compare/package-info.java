/** Whether one Protobuf file can read what another one wrote. Used by both sides. */
@NullMarked
package io.incipit.registry.serde.protobuf.compare;

import org.jspecify.annotations.NullMarked;
