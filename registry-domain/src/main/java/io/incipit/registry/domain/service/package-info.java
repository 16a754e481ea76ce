/**
 * The registry at work: follows the log, lines up the writes, answers.
 *
 * <pre>{@code
 * InMemoryEventLog log = new InMemoryEventLog(Clock.systemUTC());
 * Projection projection = new Projection();
 * log.feed().start(projection);
 * Writer writer = new ImmediateWriter(log.acquire(), projection);
 * ServerDefaults defaults = ServerDefaults.STANDARD;
 * SchemaReading reading = new SchemaReading(new Formats(List.of(new AvroFormat())), defaults.policy());
 * Subjects subjects = new SubjectsService(
 *         projection, writer, new Lookup(reading, defaults), new Registration(reading, defaults));
 * }</pre>
 */
@NullMarked
package io.incipit.registry.domain.service;

import org.jspecify.annotations.NullMarked;
