/**
 * The way of an object into a message and back, as far as it is the same for every type of schema.
 *
 * <pre>{@code
 * ConfigurableWriter writer = new ConfigurableWriter(AvroWriting::create, client);
 * ConfigurableReader reader = new ConfigurableReader(AvroReading::create, client);
 * writer.configure(properties, false);
 * reader.configure(properties, false);
 * byte[] message = writer.write("orders", received.headers(), order);
 * Object same = reader.read("orders", received.headers(), message);
 * }</pre>
 */
@NullMarked
package io.incipit.registry.serde.message;

import org.jspecify.annotations.NullMarked;
