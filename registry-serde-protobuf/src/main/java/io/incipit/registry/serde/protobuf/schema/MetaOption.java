// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import com.squareup.wire.schema.internal.parser.OptionElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one custom option that compiled files keep: the ecosystem's remarks and tags, of {@code confluent/meta.proto}. */
final class MetaOption {

    private static final int TAG = 1088;

    private static final Map<String, String> NAMES = Map.of(
            "FileOptions", "confluent.file_meta",
            "MessageOptions", "confluent.message_meta",
            "FieldOptions", "confluent.field_meta",
            "EnumOptions", "confluent.enum_meta",
            "EnumValueOptions", "confluent.enum_value_meta");

    private MetaOption() {}

    static Optional<OptionElement> read(Message options) {
        String name = NAMES.get(options.getDescriptorForType().getName());
        List<ByteString> bytes = options.getUnknownFields().getField(TAG).getLengthDelimitedList();
        if (name == null || bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OptionReading.option(
                    name, OptionReading.members(merged(bytes).build()), true));
        } catch (InvalidProtocolBufferException e) {
            throw new ProtoSyntaxException("Could not parse Protobuf - the option %s is broken".formatted(name), e);
        }
    }

    /** Adds to what earlier options have set. */
    static void write(OptionElement option, Message.Builder options) {
        String name = NAMES.get(options.getDescriptorForType().getName());
        if (ProtoNames.withoutDot(option.getName()).equals(name)
                && OptionWriting.literal(option) instanceof Map<?, ?> literal) {
            DynamicMessage.Builder meta = DynamicMessage.newBuilder(descriptor());
            OptionWriting.writeMembers(literal, meta);
            // A message that stands there in pieces is put together by who reads it.
            options.setUnknownFields(UnknownFieldSet.newBuilder(options.getUnknownFields())
                    .mergeField(
                            TAG,
                            UnknownFieldSet.Field.newBuilder()
                                    .addLengthDelimited(meta.build().toByteString())
                                    .build())
                    .build());
        }
    }

    private static DynamicMessage.Builder merged(List<ByteString> pieces) throws InvalidProtocolBufferException {
        DynamicMessage.Builder meta = DynamicMessage.newBuilder(descriptor());
        for (ByteString piece : pieces) {
            meta.mergeFrom(piece);
        }
        return meta;
    }

    private static Descriptor descriptor() {
        return WellKnownDescriptors.of("confluent/meta.proto").findMessageTypeByName("Meta");
    }
}
