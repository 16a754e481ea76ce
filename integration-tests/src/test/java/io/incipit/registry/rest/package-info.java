/** The REST API from outside, over a log in memory: its tables, and requests that nobody in his right mind sends. */
@NullMarked
package io.incipit.registry.rest;

import org.jspecify.annotations.NullMarked;
