// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.subject;

import org.jspecify.annotations.Nullable;

/**
 * One subject for each kind of record in each topic: {@code orders-com.acme.Order}.
 *
 * <pre>{@code
 * properties.put("value.subject.name.strategy", "TopicRecordNameStrategy");
 * AvroSerializer serializer = new AvroSerializer(client, properties, false);
 * serializer.serialize("orders", order); // registers its schema under orders-com.acme.Order
 * }</pre>
 */
public final class TopicRecordNameStrategy implements SubjectNameStrategy {

    private final SubjectNameStrategy byRecord = new RecordNameStrategy();

    @Override
    public @Nullable String subjectName(@Nullable String topic, boolean isKey, @Nullable String recordName) {
        return topic == null ? null : topic + "-" + byRecord.subjectName(topic, isKey, recordName);
    }

    @Override
    public boolean usesRecordName() {
        return true;
    }
}
