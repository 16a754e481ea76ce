/**
 * Under which subject, in which context, the schemas of a topic's messages live.
 *
 * <pre>{@code
 * SubjectNameStrategy strategy = new TopicRecordNameStrategy();
 * SubjectNaming naming = new SubjectNaming(strategy, topic -> ".eu");
 * String subject = naming.subject("orders", false, "com.acme.Order"); // :.eu:orders-com.acme.Order
 * }</pre>
 */
@NullMarked
package io.incipit.registry.serde.subject;

import org.jspecify.annotations.NullMarked;
