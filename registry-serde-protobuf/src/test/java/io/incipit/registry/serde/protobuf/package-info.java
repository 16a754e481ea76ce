@NullMarked
package io.incipit.registry.serde.protobuf;

import org.jspecify.annotations.NullMarked;
