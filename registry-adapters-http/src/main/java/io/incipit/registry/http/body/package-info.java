/** The JSON of requests and answers: records whose components are the members, in the order of writing. */
@NullMarked
package io.incipit.registry.http.body;

import org.jspecify.annotations.NullMarked;
