@NullMarked
package io.incipit.registry.serde.protobuf.format;

import org.jspecify.annotations.NullMarked;
