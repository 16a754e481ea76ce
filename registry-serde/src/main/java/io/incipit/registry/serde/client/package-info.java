/** The registry as an application sees it: registering, looking up and fetching schemas over HTTP, with caches. */
@NullMarked
package io.incipit.registry.serde.client;

import org.jspecify.annotations.NullMarked;
