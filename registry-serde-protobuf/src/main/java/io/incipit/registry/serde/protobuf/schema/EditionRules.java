// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.internal.parser.ExtendElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What versions 2 and 3 have and editions have not: labels other than {@code repeated}, and groups. */
final class EditionRules {

    /** What compiled files of all editions have for a syntax. */
    static final String SYNTAX = "editions";

    private EditionRules() {}

    /**
     * The edition of a compiled file.
     *
     * @throws ProtoSyntaxException for one that is not known, and for what a text cannot keep
     */
    static Optional<Edition> of(FileDescriptorProto file) {
        if (!file.getSyntax().equals(SYNTAX)) {
            return Optional.empty();
        }
        if (!EditionText.isKnown(file.getEdition())) {
            throw new ProtoSyntaxException(
                    "Could not parse Protobuf - unexpected edition: %s; use 2023 or 2024".formatted(file.getEdition()),
                    null);
        }
        if (file.getOptionDependencyCount() > 0 || hasVisibility(file.getMessageTypeList(), file.getEnumTypeList())) {
            throw new ProtoSyntaxException(
                    "Could not parse Protobuf - export, local and import option are not supported; leave them out",
                    null);
        }
        return Optional.of(file.getEdition());
    }

    private static boolean hasVisibility(List<DescriptorProto> messages, List<EnumDescriptorProto> enums) {
        return enums.stream().anyMatch(EnumDescriptorProto::hasVisibility)
                || messages.stream()
                        .anyMatch(message -> message.hasVisibility()
                                || hasVisibility(message.getNestedTypeList(), message.getEnumTypeList()));
    }

    /** @throws ProtoSyntaxException if there is one of them in a file of an edition */
    static void require(ProtoFileElement file) {
        requireUnlabelled(extended(file.getExtendDeclarations()));
        Lists.only(MessageElement.class, file.getTypes()).forEach(EditionRules::require);
    }

    private static void require(MessageElement message) {
        List<OneOfElement> oneOfs = message.getOneOfs();
        if (!message.getGroups().isEmpty()
                || oneOfs.stream().anyMatch(oneOf -> !oneOf.getGroups().isEmpty())) {
            throw refusal("groups", "a field of a message type with features.message_encoding = DELIMITED");
        }
        requireUnlabelled(message.getFields().stream());
        requireUnlabelled(oneOfs.stream().flatMap(oneOf -> oneOf.getFields().stream()));
        requireUnlabelled(extended(message.getExtendDeclarations()));
        Lists.only(MessageElement.class, message.getNestedTypes()).forEach(EditionRules::require);
    }

    private static Stream<FieldElement> extended(List<ExtendElement> blocks) {
        return blocks.stream().flatMap(block -> block.getFields().stream());
    }

    private static void requireUnlabelled(Stream<FieldElement> fields) {
        fields.map(FieldElement::getLabel)
                .filter(label -> label == Field.Label.OPTIONAL || label == Field.Label.REQUIRED)
                .findFirst()
                .ifPresent(label -> {
                    throw refusal("labels optional and required", "features.field_presence");
                });
    }

    private static ProtoSyntaxException refusal(String what, String instead) {
        return new ProtoSyntaxException(
                "Could not parse Protobuf - editions have no %s; use %s".formatted(what, instead), null);
    }
}
