/** The JSON of requests and answers: records whose components are the members, in the order in which they are written. */
@NullMarked
package io.incipit.registry.http.body;

import org.jspecify.annotations.NullMarked;
