/**
 * The registry as an application sees it: registering, looking up and fetching schemas over HTTP, with caches.
 *
 * <pre>{@code
 * SchemaRegistryClient client = new CachingSchemaRegistryClient(
 *         new HttpSchemaRegistryClient(RegistryConnection.to("http://localhost:8081")), CacheLimits.DEFAULT);
 * AvroSerializer keys = new AvroSerializer(client, Map.of(), true);
 * AvroSerializer values = new AvroSerializer(client, Map.of("auto.register.schemas", false), false);
 * }</pre>
 */
@NullMarked
package io.incipit.registry.serde.client;

import org.jspecify.annotations.NullMarked;
