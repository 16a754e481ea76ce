// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import io.incipit.registry.serde.protobuf.schema.ProtoReading;
import java.util.List;

/**
 * Protocol Buffers, versions 2 and 3, as {@code .proto} text or as a {@code FileDescriptorProto} in base64. Thread-safe;
 * keeps nothing.
 *
 * <p>A new schema must name no type that neither it, its references nor the well-known files define, and its canonical
 * text must be one that can be read again. An existing one only has to be read. Neither may have brackets more than 200
 * levels deep.
 *
 * @see <a href="https://protobuf.dev/programming-guides/proto3/">Protocol Buffers language guide</a>
 */
public final class ProtobufFormat implements SchemaFormat {

    private static final SchemaType TYPE = new SchemaType("PROTOBUF");

    @Override
    public SchemaType type() {
        return TYPE;
    }

    @Override
    public ParsedSchema parse(String text, List<ResolvedReference> references, Strictness strictness) {
        return Refusing.call(() -> {
            List<ProtoFile> imported = references.stream()
                    .map(reference -> new ProtoFile(reference.name(), ProtoReading.read(reference.text())))
                    .toList();
            ProtobufSchema schema = ProtobufSchema.of(ProtoReading.read(text), imported);
            if (strictness == Strictness.NEW) {
                schema.requireValid();
            }
            return schema;
        });
    }
}
