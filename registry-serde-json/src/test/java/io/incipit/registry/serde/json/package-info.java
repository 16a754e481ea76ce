@NullMarked
package io.incipit.registry.serde.json;

import org.jspecify.annotations.NullMarked;
