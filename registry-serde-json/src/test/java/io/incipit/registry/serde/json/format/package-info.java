@NullMarked
package io.incipit.registry.serde.json.format;

import org.jspecify.annotations.NullMarked;
