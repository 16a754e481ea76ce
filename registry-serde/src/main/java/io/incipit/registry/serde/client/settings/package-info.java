/** The settings of the connection to a registry, under the names that users of this ecosystem know. */
@NullMarked
package io.incipit.registry.serde.client.settings;

import org.jspecify.annotations.NullMarked;
