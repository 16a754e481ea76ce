// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonGenerator;
import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationKey;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.Resource;
import io.incipit.registry.domain.model.Subject;
import java.io.IOException;
import java.util.OptionalLong;

/** Keys and values of ASSOC records. */
final class AssociationJson {

    private static final String TYPE = "associationType";

    private AssociationJson() {}

    static void writeKey(JsonGenerator json, AssociationKey key) throws IOException {
        RecordKey.writeTenant(json);
        json.writeStringField("resourceName", key.resourceName());
        JsonBytes.text(json, "resourceNamespace", key.resourceNamespace());
        JsonBytes.text(json, "resourceType", key.resourceType());
        json.writeStringField(TYPE, key.type().toString());
        json.writeStringField("subject", key.subject().toString());
    }

    static AssociationKey readKey(JsonMembers key) throws UnreadableRecord {
        RecordKey.requireOwnTenant("association", key);
        return new AssociationKey(
                requireNonNullElse(key.text("resourceNamespace"), ""),
                key.requiredText("resourceName"),
                requireNonNullElse(key.text("resourceType"), ""),
                type(key.requiredText(TYPE)),
                Subject.parse(key.requiredText("subject")));
    }

    static void write(JsonGenerator json, AssociationPut put) throws IOException {
        Association association = put.association();
        Resource resource = association.resource();
        JsonBytes.text(json, "guid", association.guid());
        RecordKey.writeTenant(json);
        json.writeStringField("resourceName", resource.name());
        JsonBytes.text(json, "resourceNamespace", resource.namespace());
        JsonBytes.text(json, "resourceId", resource.id());
        JsonBytes.text(json, "resourceType", resource.type());
        json.writeStringField(TYPE, association.type().toString());
        json.writeStringField("subject", association.subject().toString());
        JsonBytes.constant(json, "lifecycle", association.lifecycle());
        json.writeBooleanField("frozen", association.frozen());
        if (put.createdMs().isPresent()) {
            json.writeNumberField("createTs", put.createdMs().getAsLong());
        }
    }

    /** What the key says counts, whatever the value says of the same. */
    static AssociationPut read(AssociationKey key, JsonMembers value) throws UnreadableRecord {
        Lifecycle lifecycle = value.required("lifecycle", value.constant("lifecycle", Lifecycle.class));
        Long created = value.longInteger("createTs");
        Resource resource = new Resource(
                key.resourceNamespace(),
                key.resourceName(),
                requireNonNullElse(value.text("resourceId"), ""),
                key.resourceType());
        Association association = new Association(
                requireNonNullElse(value.text("guid"), ""),
                resource,
                key.type(),
                key.subject(),
                lifecycle,
                requireNonNullElse(value.flag("frozen"), lifecycle == Lifecycle.STRONG));
        return new AssociationPut(association, created == null ? OptionalLong.empty() : OptionalLong.of(created));
    }

    private static AssociationType type(String text) throws UnreadableRecord {
        return AssociationType.parse(text)
                .orElseThrow(() -> new UnreadableRecord("in its key, %s is not known: %s".formatted(TYPE, text)));
    }
}
