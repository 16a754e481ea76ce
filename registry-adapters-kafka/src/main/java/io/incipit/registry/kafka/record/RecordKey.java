// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonGenerator;
import io.incipit.registry.domain.model.AssociationKey;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What a record speaks of, apart from how its key is spelled.
 *
 * @param subject what the key names; an empty name stands for the context itself, or for everything
 * @param version 1 and up in keys of schemas, 0 in all others
 * @param association in keys of associations, and in no others
 */
record RecordKey(
        KeyType type,
        Subject subject,
        int version,
        @Nullable AssociationKey association) {

    private static final Subject EVERYTHING = new Subject(Context.DEFAULT, "");
    private static final String TENANT = "default";

    static final RecordKey NOOP = of(KeyType.NOOP, EVERYTHING);

    static RecordKey schema(Subject subject, Version version) {
        return new RecordKey(KeyType.SCHEMA, subject, version.number(), null);
    }

    static RecordKey of(KeyType type, Subject subject) {
        return new RecordKey(type, subject, 0, null);
    }

    static RecordKey of(KeyType type, Scope scope) {
        return of(type, scope.subject());
    }

    static RecordKey context(Context context) {
        return of(KeyType.CONTEXT, Scope.of(context));
    }

    static RecordKey association(AssociationKey key) {
        return new RecordKey(KeyType.ASSOC, key.subject(), 0, key);
    }

    static RecordKey read(byte @Nullable [] bytes) throws UnreadableRecord {
        if (bytes == null) {
            throw new UnreadableRecord("it has no key");
        }
        Optional<RecordKey> own = OwnSchemaKey.read(bytes);
        return own.isPresent() ? own.get() : readJson(bytes);
    }

    private static RecordKey readJson(byte[] bytes) throws UnreadableRecord {
        JsonMembers key = JsonMembers.read("key", bytes);
        KeyType type = type(key);
        int magic = requireNonNullElse(key.integer("magic"), 0);
        if (!type.reads(magic)) {
            throw new UnreadableRecord("the magic of its %s key is %d".formatted(type, magic));
        }
        try {
            return read(type, key);
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecord("its key names nothing that can be: " + e.getMessage(), e);
        }
    }

    private static KeyType type(JsonMembers key) throws UnreadableRecord {
        String name = key.requiredText("keytype");
        try {
            return KeyType.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecord("its keytype is not understood: " + name, e);
        }
    }

    private static RecordKey read(KeyType type, JsonMembers key) throws UnreadableRecord {
        return switch (type) {
            case NOOP -> NOOP;
            case SCHEMA ->
                schema(Subject.parse(key.requiredText("subject")), new Version(key.requiredInteger("version")));
            case DELETE_SUBJECT -> of(type, Subject.parse(key.requiredText("subject")));
            case CONFIG, MODE, CLEAR_SUBJECT -> of(type, Subject.parse(requireNonNullElse(key.text("subject"), "")));
            case CONTEXT -> context(key);
            case ASSOC -> association(AssociationJson.readKey(key));
        };
    }

    private static RecordKey context(JsonMembers key) throws UnreadableRecord {
        requireOwnTenant("context", key);
        return context(new Context(key.requiredText("context")));
    }

    /** @param what how messages call the thing that has a tenant */
    static void requireOwnTenant(String what, JsonMembers key) throws UnreadableRecord {
        String tenant = requireNonNullElse(key.text("tenant"), TENANT);
        if (!tenant.equals(TENANT)) {
            throw new UnreadableRecord("its %s belongs to another tenant: %s".formatted(what, tenant));
        }
    }

    /** The key as every writer of this topic must spell it, to the byte: compaction compares bytes. */
    Bytes bytes() {
        return JsonBytes.object(this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStringField("keytype", type.name());
        if (type == KeyType.CONTEXT) {
            writeContext(json, subject.context());
        } else if (association != null) {
            AssociationJson.writeKey(json, association);
        } else if (type != KeyType.NOOP && !(type.isScoped() && subject.equals(EVERYTHING))) {
            json.writeStringField("subject", subject.toString());
        }
        if (type == KeyType.SCHEMA) {
            json.writeNumberField("version", version);
        }
        json.writeNumberField("magic", type.magic());
    }

    /** The members by which keys and values alike name a context. */
    static void writeContext(JsonGenerator json, Context context) throws IOException {
        writeTenant(json);
        json.writeStringField("context", context.name());
    }

    static void writeTenant(JsonGenerator json) throws IOException {
        json.writeStringField("tenant", TENANT);
    }
}
