/** The whole system under faults: nodes that are killed, brokers that go away, logs that are compacted. */
@NullMarked
package io.incipit.registry.system;

import org.jspecify.annotations.NullMarked;
