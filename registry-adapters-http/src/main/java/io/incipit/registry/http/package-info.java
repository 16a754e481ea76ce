/** The REST API: a table of routes on Undertow, each a function from request to response. */
@NullMarked
package io.incipit.registry.http;

import org.jspecify.annotations.NullMarked;
