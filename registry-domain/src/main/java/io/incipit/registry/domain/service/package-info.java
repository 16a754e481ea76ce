/** The registry at work: follows the log, lines up the writes, answers. */
@NullMarked
package io.incipit.registry.domain.service;

import org.jspecify.annotations.NullMarked;
