// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.subject;

import io.incipit.registry.serde.client.SchemaRegistryClient;
import org.jspecify.annotations.Nullable;

/**
 * Under which subject the schemas of a topic's messages are registered. Implementations have a public constructor
 * without parameters and are safe for use by many threads.
 *
 * <pre>{@code
 * public final class TeamNameStrategy implements SubjectNameStrategy {
 *     @Override
 *     public String subjectName(String topic, boolean isKey, String recordName) {
 *         return "team-orders-" + topic + (isKey ? "-key" : "-value");
 *     }
 * }
 * }</pre>
 */
public interface SubjectNameStrategy {

    /**
     * The subject, or null if there is none.
     *
     * @param topic the topic, where it is known
     * @param recordName full name of the message's record; null if it is no record, or not known yet
     * @throws org.apache.kafka.common.errors.SerializationException if the message has no subject by this strategy
     */
    @Nullable
    String subjectName(@Nullable String topic, boolean isKey, @Nullable String recordName);

    /** This strategy, with a registry that it may ask; most need none. */
    default SubjectNameStrategy asking(SchemaRegistryClient registry) {
        return this;
    }

    /** Whether the record's name matters; a reader, who has yet to fetch the schema, then asks without a subject. */
    default boolean usesRecordName() {
        return false;
    }

    /**
     * Whether the same topic and record may have another subject later. Such a strategy is asked for every message; others
     * are asked for the first of each kind.
     */
    default boolean mayChange() {
        return false;
    }
}
