/** Everything the log has told so far, as one immutable value; the only place where it changes is its replay. */
@NullMarked
package io.incipit.registry.domain.state;

import org.jspecify.annotations.NullMarked;
