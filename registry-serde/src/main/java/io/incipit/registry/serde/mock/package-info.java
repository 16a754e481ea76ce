/**
 * Registries in this process, for tests: the server's own domain over a log in memory.
 *
 * <pre>{@code
 * Map<String, Object> settings = Map.of("schema.registry.url", "mock://orders");
 * try (AvroSerializer serializer = new AvroSerializer()) {
 *     serializer.configure(settings, false);
 *     serializer.serialize("orders", order);
 * }
 * assertThat(MockRegistry.of("orders").client().latest("orders-value").version()).isEqualTo(1);
 * }</pre>
 */
@NullMarked
package io.incipit.registry.serde.mock;

import org.jspecify.annotations.NullMarked;
