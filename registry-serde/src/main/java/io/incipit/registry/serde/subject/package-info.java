/** Under which subject, in which context, the schemas of a topic's messages live. */
@NullMarked
package io.incipit.registry.serde.subject;

import org.jspecify.annotations.NullMarked;
