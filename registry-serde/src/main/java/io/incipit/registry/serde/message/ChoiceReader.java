// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.config.Settings;
import io.incipit.registry.serde.wire.FrameReader;
import io.incipit.registry.serde.wire.SchemaKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Makes out of the settings which schemas are written and read with, and where messages name them. */
final class ChoiceReader {

    private static final String PREFIX_SERIALIZER = "PrefixSchemaIdSerializer";
    private static final String HEADER_SERIALIZER = "HeaderSchemaIdSerializer";
    private static final String DUAL_DESERIALIZER = "DualSchemaIdDeserializer";
    private static final String PREFIX_DESERIALIZER = "PrefixSchemaIdDeserializer";
    private static final String CONFIG_DESERIALIZER = "ConfigSchemaIdDeserializer";

    private final Settings settings;
    private final Optional<UUID> guid;
    private final Optional<LatestVersion> withMetadata;

    /** Looks at every setting, so that a wrong one is told even where another one decides. */
    ChoiceReader(Settings settings) {
        this.settings = settings;
        this.guid = settings.given(SerdeSettings.USE_GUID).map(ChoiceReader::guid);
        this.withMetadata = settings.given(SerdeSettings.USE_LATEST_WITH).map(ChoiceReader::metadata);
    }

    WriterOptions writing() {
        return new WriterOptions(choice(), place(), rules());
    }

    ReaderOptions reading() {
        return new ReaderOptions(frames(), readVersion(), rules());
    }

    private RuleHandling rules() {
        return RuleHandling.valueOf(settings.choice(SerdeSettings.RULES));
    }

    private SchemaChoice choice() {
        boolean normalize = settings.flag(SerdeSettings.NORMALIZE);
        if (settings.flag(SerdeSettings.AUTO_REGISTER)) {
            return new SchemaChoice.Register(normalize, settings.flag(SerdeSettings.PROPAGATE_TAGS));
        }
        return given().or(this::latest).orElseGet(() -> new SchemaChoice.LookUp(normalize));
    }

    private Optional<SchemaChoice> given() {
        boolean strict = settings.flag(SerdeSettings.ID_STRICT);
        int id = settings.number(SerdeSettings.USE_ID);
        return id >= 0
                ? Optional.of(new SchemaChoice.ById(id, strict))
                : guid.map(guid -> new SchemaChoice.ByGuid(guid, strict));
    }

    /** What metadata picks out was picked on purpose, and is not checked. */
    private Optional<SchemaChoice> latest() {
        return withMetadata
                .<SchemaChoice>map(wanted -> new SchemaChoice.Latest(wanted, false))
                .or(() -> anyLatest()
                        .map(any -> new SchemaChoice.Latest(any, settings.flag(SerdeSettings.LATEST_STRICT))));
    }

    private Optional<LatestVersion> anyLatest() {
        return settings.flag(SerdeSettings.USE_LATEST) ? Optional.of(LatestVersion.ANY) : Optional.empty();
    }

    private @Nullable LatestVersion readVersion() {
        return withMetadata.or(this::anyLatest).orElse(null);
    }

    private static UUID guid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(SerdeSettings.USE_GUID, text, "must be a guid, as a registry tells it");
        }
    }

    private static LatestVersion metadata(String text) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String property : text.split(",", -1)) {
            int equals = property.indexOf('=');
            if (equals < 1) {
                throw new ConfigException(
                        SerdeSettings.USE_LATEST_WITH, text, "must be name=value, with commas between");
            }
            wanted.put(
                    property.substring(0, equals).trim(),
                    property.substring(equals + 1).trim());
        }
        return new LatestVersion(wanted);
    }

    private SchemaPlace place() {
        String setting = settings.role() + ".schema.id.serializer";
        return switch (simpleName(setting, PREFIX_SERIALIZER)) {
            case PREFIX_SERIALIZER, "prefix" -> SchemaPlace.PREFIX;
            case HEADER_SERIALIZER, "header" -> SchemaPlace.HEADER;
            default -> throw unknown(setting, PREFIX_SERIALIZER, HEADER_SERIALIZER);
        };
    }

    private FrameReader frames() {
        String setting = settings.role() + ".schema.id.deserializer";
        return switch (simpleName(setting, DUAL_DESERIALIZER)) {
            case DUAL_DESERIALIZER, "dual" -> FrameReader.DUAL;
            case PREFIX_DESERIALIZER, "prefix" -> FrameReader.PREFIX;
            case CONFIG_DESERIALIZER, "config" -> FrameReader.of(configured(setting));
            default -> throw unknown(setting, DUAL_DESERIALIZER, PREFIX_DESERIALIZER, CONFIG_DESERIALIZER);
        };
    }

    private SchemaKey configured(String setting) {
        int id = settings.number(SerdeSettings.USE_ID);
        if (id >= 0) {
            return new SchemaKey.Id(id);
        }
        return guid.map(SchemaKey.Guid::new)
                .orElseThrow(() -> new ConfigException(
                        setting,
                        settings.given(setting).orElse(""),
                        "takes the schema from the settings, so " + SerdeSettings.USE_ID + " or "
                                + SerdeSettings.USE_GUID + " must be set"));
    }

    private ConfigException unknown(String setting, String... allowed) {
        return new ConfigException(
                setting, settings.given(setting).orElse(""), "not supported; allowed: " + String.join(", ", allowed));
    }

    /** Any package: users bring the names of the serializers that they had before. */
    private String simpleName(String setting, String otherwise) {
        String name = settings.given(setting).orElse(otherwise);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
