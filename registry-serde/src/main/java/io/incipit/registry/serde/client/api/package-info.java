/** Everything that a registry offers, for programs; begin with {@link io.incipit.registry.serde.client.api.SchemaRegistry}. */
@NullMarked
package io.incipit.registry.serde.client.api;

import org.jspecify.annotations.NullMarked;
