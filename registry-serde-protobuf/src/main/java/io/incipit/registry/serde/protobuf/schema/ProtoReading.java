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
final class ProtoReading {

    private static final Location NOWHERE = Location.get("");
    private static final String NO_EDITION = "edition is not currently supported";
    private static final String HINT = "; this registry takes editions if incipit.protobuf.editions=accept is set";

    private ProtoReading() {}

    /**
     * The parts of the file.
     *
     * @throws ProtoSyntaxException with the parser's reason
     */
    static ProtoFile read(String path, String text, Editions editions) {
        Optional<FileDescriptorProto> descriptor = descriptor(text);
        if (descriptor.isPresent()) {
            return compiled(path, descriptor.get(), editions);
        }
        ProtoBlocks.check(text);
        Optional<EditionText> edition = editions == Editions.ACCEPT ? EditionText.of(text) : Optional.empty();
        if (edition.isEmpty()) {
            return new ProtoFile(path, null, parse(text));
        }
        ProtoFileElement element = parse(edition.get().inVersion3());
        EditionRules.require(element);
        return new ProtoFile(path, edition.get().edition(), element);
    }

    private static ProtoFile compiled(String path, FileDescriptorProto file, Editions editions) {
        ProtoFile read = DescriptorReading.read(file);
        if (read.edition() != null && editions == Editions.REFUSE) {
            throw new ProtoSyntaxException("Could not parse Protobuf - " + NO_EDITION + HINT, null);
        }
        return new ProtoFile(path, read.edition(), read.element());
    }

    private static ProtoFileElement parse(String text) {
        try {
            return ProtoParser.Companion.parse(NOWHERE, text);
        } catch (RuntimeException e) {
            throw new ProtoSyntaxException("Could not parse Protobuf - " + reason(e), e);
        }
    }

    private static String reason(RuntimeException e) {
        String reason = e.getMessage() == null ? e.toString() : e.getMessage();
        return reason.endsWith(NO_EDITION) ? reason + HINT : reason;
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
