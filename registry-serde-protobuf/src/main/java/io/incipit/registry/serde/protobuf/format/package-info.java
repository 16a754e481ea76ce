/** Protobuf as a language of schemas, for the registry's server. */
@NullMarked
package io.incipit.registry.serde.protobuf.format;

import org.jspecify.annotations.NullMarked;
