// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.subject;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * One subject for each kind of record, in whatever topic: {@code com.acme.Order}.
 *
 * <pre>{@code
 * properties.put("value.subject.name.strategy", "RecordNameStrategy");
 * AvroSerializer serializer = new AvroSerializer(client, properties, false);
 * serializer.serialize("orders", order); // registers its schema under com.acme.Order
 * }</pre>
 */
public final class RecordNameStrategy implements SubjectNameStrategy {

    @Override
    public String subjectName(@Nullable String topic, boolean isKey, @Nullable String recordName) {
        if (recordName == null) {
            throw new SerializationException("A subject named after the record needs a record, and the "
                    + (isKey ? "key" : "value") + " of topic " + topic + " is none; set "
                    + (isKey ? "key" : "value") + ".subject.name.strategy=TopicNameStrategy");
        }
        return recordName;
    }

    @Override
    public boolean usesRecordName() {
        return true;
    }
}
