/**
 * What the registry offers, grouped as the paths of its REST API are.
 *
 * <pre>{@code
 * CommandId command = new CommandId("deploy-17");
 * RegisterSchema wanted = new RegisterSchema(
 *         command, Subject.parse("orders-value"), Schema.of(text), 0, OptionalInt.empty(), RegisterOptions.PLAIN);
 * RegisteredSchema order = subjects.register(wanted).answer().schema();
 * }</pre>
 */
@NullMarked
package io.incipit.registry.domain.api;

import org.jspecify.annotations.NullMarked;
