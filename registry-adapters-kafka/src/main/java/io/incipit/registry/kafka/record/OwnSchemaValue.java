// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static io.incipit.registry.kafka.record.PlainJson.after;
import static io.incipit.registry.kafka.record.PlainJson.afterNumber;
import static io.incipit.registry.kafka.record.PlainJson.afterText;
import static io.incipit.registry.kafka.record.PlainJson.number;
import static io.incipit.registry.kafka.record.PlainJson.part;
import static io.incipit.registry.kafka.record.PlainJson.text;

import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.JsonText;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.model.Version;
import java.util.List;
import java.util.Optional;

/**
 * Recognizes the value of a schema in our spelling, where its text is ASCII and it has neither references nor metadata
 * nor rules: which most are. What it does not recognize is read as any JSON, to the same effect.
 */
final class OwnSchemaValue {

    private static final byte[] BEFORE_SUBJECT = part("{\"subject\":\"");
    private static final byte[] BEFORE_VERSION = part("\",\"version\":");
    private static final byte[] BEFORE_ID = part(",\"id\":");
    private static final byte[] BEFORE_TYPE = part(",\"schemaType\":\"");
    private static final byte[] BEFORE_TEXT = part("\",\"schema\":\"");

    /** Other registries name no type where it is the default one. */
    private static final byte[] BEFORE_TEXT_OF_DEFAULT = part(",\"schema\":\"");

    private static final byte[] LIVE = part("\",\"deleted\":false}");
    private static final byte[] DELETED = part("\",\"deleted\":true}");

    private OwnSchemaValue() {}

    static Optional<SchemaPut> read(RecordKey key, byte[] value) {
        int id = idIn(value);
        int afterId = afterNumber(value, id);
        int type = after(BEFORE_TYPE, value, afterId);
        int afterType = type < 0 ? afterId : afterText(value, type);
        int text = after(type < 0 ? BEFORE_TEXT_OF_DEFAULT : BEFORE_TEXT, value, afterType);
        if (text < 0) {
            return Optional.empty();
        }
        SchemaType schemaType = type < 0 ? SchemaType.DEFAULT : new SchemaType(text(value, type, afterType));
        return JsonText.spelled(value, text)
                .filter(spelled -> isEnd(value, text + spelled.length()))
                .map(spelled -> new SchemaPut(
                        key.subject(),
                        new Version(key.version()),
                        new SchemaId(key.subject().context(), number(value, id, afterId)),
                        new Schema(schemaType, spelled, List.of(), null, null),
                        isDeleted(value, text + spelled.length())));
    }

    /** Where the id begins; what stands before it says no more than the key. */
    private static int idIn(byte[] value) {
        int version = after(BEFORE_VERSION, value, afterText(value, after(BEFORE_SUBJECT, value, 0)));
        return after(BEFORE_ID, value, afterNumber(value, version));
    }

    private static boolean isEnd(byte[] value, int at) {
        return after(isDeleted(value, at) ? DELETED : LIVE, value, at) == value.length;
    }

    /** Of the two ends that there are, each has its length. */
    private static boolean isDeleted(byte[] value, int at) {
        return value.length - at == DELETED.length;
    }
}
