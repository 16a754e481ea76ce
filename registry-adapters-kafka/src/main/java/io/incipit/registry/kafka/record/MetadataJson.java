// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import com.fasterxml.jackson.core.JsonGenerator;
import io.incipit.registry.domain.model.Metadata;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Metadata as a member of other values: an object, its members left out when empty. */
final class MetadataJson {

    private MetadataJson() {}

    static void write(JsonGenerator json, String name, @Nullable Metadata metadata) throws IOException {
        if (metadata == null) {
            return;
        }
        json.writeObjectFieldStart(name);
        writeTags(json, metadata.tags());
        writeTexts(json, "properties", metadata.properties());
        JsonBytes.texts(json, "sensitive", metadata.sensitive());
        json.writeEndObject();
    }

    private static void writeTags(JsonGenerator json, SortedMap<String, SortedSet<String>> tags) throws IOException {
        if (tags.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("tags");
        for (Map.Entry<String, SortedSet<String>> path : tags.entrySet()) {
            json.writeArrayFieldStart(path.getKey());
            for (String tag : path.getValue()) {
                json.writeString(tag);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Writes an object whose names are data, unless it is empty. */
    static void writeTexts(JsonGenerator json, String name, Map<String, String> texts) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    static @Nullable Metadata read(JsonMembers members, String name) throws UnreadableRecord {
        JsonMembers metadata = members.object(name);
        if (metadata == null) {
            return null;
        }
        JsonMembers tags = metadata.object("tags");
        Map<String, List<String>> tagsByPath = tags == null ? Map.of() : tags.listsByName();
        return Metadata.of(tagsByPath, readTexts(metadata, "properties"), metadata.texts("sensitive"));
    }

    static Map<String, String> readTexts(JsonMembers members, String name) throws UnreadableRecord {
        JsonMembers texts = members.object(name);
        return texts == null ? Map.of() : texts.textsByName();
    }
}
