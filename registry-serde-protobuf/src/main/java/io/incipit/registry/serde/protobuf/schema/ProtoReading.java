// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads a Protobuf file: the text of a {@code .proto}, or a {@code FileDescriptorProto} in base64.
 *
 * <p>The grammar is that of Wire's parser, as in the existing registries, whose ids depend on what it takes in.
 *
 * @see <a href="https://protobuf.dev/reference/protobuf/proto3-spec/">Protocol Buffers language specification</a>
 */
public final class ProtoReading {

    private static final Location NOWHERE = Location.get("");

    private ProtoReading() {}

    /**
     * The parts of the file.
     *
     * @throws ProtoSyntaxException with the parser's reason
     */
    public static ProtoFileElement read(String text) {
        Optional<FileDescriptorProto> descriptor = descriptor(text);
        if (descriptor.isPresent()) {
            return DescriptorReading.read(descriptor.get());
        }
        ProtoBlocks.check(text);
        try {
            return ProtoParser.Companion.parse(NOWHERE, text);
        } catch (RuntimeException e) {
            throw new ProtoSyntaxException("Could not parse Protobuf - " + reason(e), e);
        }
    }

    private static String reason(RuntimeException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /** No {@code .proto} text is base64: it has blanks or semicolons, or nothing in it. */
    private static Optional<FileDescriptorProto> descriptor(String text) {
        try {
            FileDescriptorProto file =
                    FileDescriptorProto.parseFrom(Base64.getDecoder().decode(text.strip()));
            return file.getAllFields().isEmpty() ? Optional.empty() : Optional.of(file);
        } catch (IllegalArgumentException | InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }
}
