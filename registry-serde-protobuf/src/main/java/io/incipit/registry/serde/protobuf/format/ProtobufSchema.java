// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import com.squareup.wire.schema.internal.parser.MessageElement;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.spi.DeepWork;
import io.incipit.registry.domain.spi.InlineTags;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.serde.protobuf.compare.ProtobufComparison;
import io.incipit.registry.serde.protobuf.compare.ProtobufFinding;
import io.incipit.registry.serde.protobuf.compare.ProtobufMessage;
import io.incipit.registry.serde.protobuf.compare.ProtobufPath;
import io.incipit.registry.serde.protobuf.compare.ProtobufSide;
import io.incipit.registry.serde.protobuf.schema.Compiling;
import io.incipit.registry.serde.protobuf.schema.DescriptorWriting;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import io.incipit.registry.serde.protobuf.schema.ProtoNames;
import io.incipit.registry.serde.protobuf.schema.ProtoNormalizing;
import io.incipit.registry.serde.protobuf.schema.ProtoSyntaxException;
import io.incipit.registry.serde.protobuf.schema.ProtoText;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A Protobuf file with those that it refers to. Immutable and thread-safe. */
final class ProtobufSchema implements ParsedSchema {

    /** What compiled files are called in answers. */
    static final String DEFAULT_PATH = "default";

    private final ProtoFile file;
    private final List<ProtoFile> references;
    private final ProtoNames names;
    private final String canonicalText;

    private ProtobufSchema(ProtoFile file, List<ProtoFile> references) {
        this.file = file;
        this.references = List.copyOf(references);
        this.names = ProtoNames.of(file, references);
        this.canonicalText = ProtoText.of(file);
    }

    /** @param references directly and through others */
    static ProtobufSchema of(ProtoFile file, List<ProtoFile> references) {
        return new ProtobufSchema(file, references);
    }

    /** @throws ProtoSyntaxException for a name that means nothing, and for a text that cannot be read again */
    void requireValid() {
        ProtoNormalizing.normalize(file, names);
        var unused = ProtoFile.of(DEFAULT_PATH, canonicalText);
    }

    @Override
    public String canonicalText() {
        return canonicalText;
    }

    @Override
    public String normalizedText() {
        return Refusing.call(() -> ProtoText.of(ProtoNormalizing.normalize(file, names)));
    }

    @Override
    public String formattedText(String format) {
        return switch (format) {
            case "ignore_extensions" -> ProtoText.withoutExtensions(file);
            case "serialized" -> Refusing.call(this::serialized);
            default -> canonicalText;
        };
    }

    private String serialized() {
        byte[] compiled = DescriptorWriting.write(file, names).toByteArray();
        return Base64.getEncoder().encodeToString(compiled);
    }

    @Override
    public void requireUsable(boolean checksFields) {
        if (checksFields) {
            var unused = Refusing.call(() -> new Compiling(references).compile(file));
        }
    }

    @Override
    public boolean isEquivalentTo(ParsedSchema other) {
        return canonicalText.equals(((ProtobufSchema) other).canonicalText);
    }

    @Override
    public List<Incompatibility> incompatibilities(ParsedSchema writer, Direction direction) {
        ProtobufSchema other = (ProtobufSchema) writer;
        List<ProtobufFinding> findings = DeepWork.call(() -> ProtobufComparison.findings(
                ProtobufSide.of(file.element(), names), ProtobufSide.of(other.file.element(), other.names)));
        if (findings.isEmpty()) {
            return List.of();
        }
        ProtobufPlaces places = ProtobufPlaces.of(direction == Direction.BACKWARD ? file : other.file);
        return findings.stream()
                .map(new Incompatibilities(direction, places)::of)
                .toList();
    }

    @Override
    public Set<String> topLevelFields() {
        Set<String> fields = new LinkedHashSet<>();
        firstMessage().ifPresent(message -> message.fields().forEach(field -> fields.add(field.name())));
        return Collections.unmodifiableSet(fields);
    }

    @Override
    public Place placeOf(String topLevelField) {
        String path = firstMessage()
                .flatMap(message -> message.fields().stream()
                        .filter(field -> field.name().equals(topLevelField))
                        .findFirst()
                        .map(field -> message.path().field(field.tag()).toString()))
                .orElse("");
        return ProtobufPlaces.of(file).place(path);
    }

    private Optional<ProtobufMessage> firstMessage() {
        return file.element().getTypes().stream()
                .filter(MessageElement.class::isInstance)
                .findFirst()
                .map(type -> ProtobufMessage.of(type, ProtobufPath.FILE.then(type.getName())));
    }

    @Override
    public InlineTags inlineTags() {
        return new ProtobufTags(file);
    }

    @Override
    public String toString() {
        return canonicalText;
    }
}
