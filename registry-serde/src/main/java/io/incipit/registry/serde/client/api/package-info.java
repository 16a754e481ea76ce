/**
 * Everything that a registry offers, for programs; begin with {@link io.incipit.registry.serde.client.api.SchemaRegistry}.
 * All of it is for use by many threads.
 *
 * <pre>{@code
 * SchemaRegistry registry = SchemaRegistry.connect("http://localhost:8081");
 * SchemaSubmission schema = SchemaSubmission.of(SchemaDefinition.avro(text));
 * if (registry.compatibilities().check("orders-value", schema).now().compatible()) {
 *     registry.subjects().register("orders-value", schema).later().thenAccept(order -> System.out.println(order.id()));
 * }
 * }</pre>
 */
@NullMarked
package io.incipit.registry.serde.client.api;

import org.jspecify.annotations.NullMarked;
