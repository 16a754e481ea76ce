// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat;
import io.incipit.registry.serde.protobuf.schema.Editions;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import java.util.List;

/**
 * Protocol Buffers, versions 2 and 3 and the editions 2023 and 2024, as {@code .proto} text or as a {@code FileDescriptorProto} in base64. Thread-safe;
 * keeps nothing.
 *
 * <p>A new schema must name no type that neither it, its references nor the well-known files define, and its canonical
 * text must be one that can be read again. An existing one only has to be read. Neither may have brackets more than 200
 * levels deep.
 *
 * <pre>{@code
 * SchemaFormat protobuf = new ProtobufFormat();
 * ParsedSchema schema = protobuf.parse(text, List.of(), SchemaFormat.Strictness.NEW);
 * byte[] compiled = Base64.getDecoder().decode(schema.formattedText("serialized"));
 * }</pre>
 *
 * @see <a href="https://protobuf.dev/programming-guides/proto3/">Protocol Buffers language guide</a>
 */
public final class ProtobufFormat implements SchemaFormat {

    private static final SchemaType TYPE = new SchemaType("PROTOBUF");

    private final Editions editions;

    /** Refuses editions, as the existing registries do. */
    public ProtobufFormat() {
        this(Editions.REFUSE);
    }

    /** @param editions what becomes of schemas that are written in one, whether new, existing or referred to */
    public ProtobufFormat(Editions editions) {
        this.editions = editions;
    }

    @Override
    public SchemaType type() {
        return TYPE;
    }

    @Override
    public ParsedSchema parse(String text, List<ResolvedReference> references, Strictness strictness) {
        return Refusing.call(() -> {
            List<ProtoFile> imported = references.stream()
                    .map(reference -> ProtoFile.of(reference.name(), reference.text(), editions))
                    .toList();
            ProtoFile file = ProtoFile.of(ProtobufSchema.DEFAULT_PATH, text, editions);
            ProtobufSchema schema = ProtobufSchema.of(file, imported);
            if (strictness == Strictness.NEW) {
                schema.requireValid();
            }
            return schema;
        });
    }
}
