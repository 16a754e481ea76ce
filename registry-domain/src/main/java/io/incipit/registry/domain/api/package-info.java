/** What the registry offers, grouped as the paths of its REST API are. */
@NullMarked
package io.incipit.registry.domain.api;

import org.jspecify.annotations.NullMarked;
