/**
 * What stands in a message before the data: the framing that names the schema; and where messages are put together.
 *
 * <pre>{@code
 * byte[] naming = FrameReader.DUAL.naming(received.headers(), false, received.value());
 * if (FrameReader.DUAL.name(naming, SchemaPart.Finder.NONE).schema() instanceof SchemaKey.Id key) {
 *     System.out.println("written with " + client.schemaById(key.id(), "orders-value").definition().schema());
 * }
 * }</pre>
 */
@NullMarked
package io.incipit.registry.serde.wire;

import org.jspecify.annotations.NullMarked;
