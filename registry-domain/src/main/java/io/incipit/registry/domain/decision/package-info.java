/** What a write changes and what a question is answered with: pure functions of a state. */
@NullMarked
package io.incipit.registry.domain.decision;

import org.jspecify.annotations.NullMarked;
