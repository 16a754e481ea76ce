/** Documents that must say what the code does. */
@NullMarked
package io.incipit.registry.docs;

import org.jspecify.annotations.NullMarked;
