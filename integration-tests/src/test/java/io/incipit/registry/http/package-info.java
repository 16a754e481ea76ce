/** The REST API, as far as tests of the whole server look into it. */
@NullMarked
package io.incipit.registry.http;

import org.jspecify.annotations.NullMarked;
