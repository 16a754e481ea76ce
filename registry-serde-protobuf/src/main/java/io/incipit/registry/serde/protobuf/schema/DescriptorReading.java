// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.squareup.wire.Syntax;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.EnumConstantElement;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.ExtendElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ReservedElement;
import com.squareup.wire.schema.internal.parser.RpcElement;
import com.squareup.wire.schema.internal.parser.ServiceElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a compiled file out as the parser would have read it. Names of types stay as they are; the types that stand for
 * the entries of maps stay types; what is only kept in custom options is lost, but for the registry's own.
 *
 * <pre>{@code
 * FileDescriptorProto compiled = Timestamp.getDescriptor().getFile().toProto();
 * String text = ProtoText.of(DescriptorReading.read(compiled));
 * }</pre>
 */
public final class DescriptorReading {

    static final Location NOWHERE = Location.get("");
    static final String NO_REMARK = "";

    private final @Nullable Syntax syntax;

    private DescriptorReading(@Nullable Syntax syntax) {
        this.syntax = syntax;
    }

    /**
     * The file as the parser would have read it.
     *
     * @throws ProtoSyntaxException for what no text can say, and for indexes of what is not there
     */
    public static ProtoFile read(FileDescriptorProto file) {
        ProtoFileElement element = new DescriptorReading(syntax(file)).file(file);
        Optional<Edition> edition = EditionRules.of(file);
        edition.ifPresent(there -> EditionRules.require(element));
        return new ProtoFile(file.getName(), edition.orElse(null), element);
    }

    private ProtoFileElement file(FileDescriptorProto file) {
        return new ProtoFileElement(
                NOWHERE,
                file.hasPackage() && !file.getPackage().isEmpty() ? file.getPackage() : null,
                syntax,
                IntStream.range(0, file.getDependencyCount())
                        .filter(i -> !file.getPublicDependencyList().contains(i))
                        .filter(i -> !file.getWeakDependencyList().contains(i))
                        .mapToObj(file::getDependency)
                        .toList(),
                imports(file, file.getPublicDependencyList()),
                imports(file, file.getWeakDependencyList()),
                types(file.getMessageTypeList(), file.getEnumTypeList()),
                file.getServiceList().stream().map(DescriptorReading::service).toList(),
                extend(file.getExtensionList()),
                OptionReading.read(file.getOptions()));
    }

    private static List<String> imports(FileDescriptorProto file, List<Integer> indexes) {
        for (int index : indexes) {
            if (index < 0 || index >= file.getDependencyCount()) {
                throw new ProtoSyntaxException(
                        "Could not parse Protobuf - there is no import with the index " + index, null);
            }
        }
        return indexes.stream().map(file::getDependency).toList();
    }

    private static @Nullable Syntax syntax(FileDescriptorProto file) {
        return switch (file.getSyntax()) {
            case "" -> null;
            case "proto2" -> Syntax.PROTO_2;
            case "proto3", EditionRules.SYNTAX -> Syntax.PROTO_3;
            default ->
                throw new ProtoSyntaxException(
                        "Could not parse Protobuf - unexpected syntax: " + file.getSyntax(), null);
        };
    }

    private List<TypeElement> types(List<DescriptorProto> messages, List<EnumDescriptorProto> enums) {
        return Lists.concat(
                messages.stream().map(this::message).toList(),
                enums.stream().map(DescriptorReading::enumeration).toList());
    }

    private MessageElement message(DescriptorProto message) {
        MessageFields fields = new MessageFields(message, syntax == Syntax.PROTO_3);
        return new MessageElement(
                NOWHERE,
                message.getName(),
                NO_REMARK,
                types(fields.otherTypes(), message.getEnumTypeList()),
                OptionReading.read(message.getOptions()),
                reserved(
                        message.getReservedRangeList().stream()
                                .map(range -> TagRange.upTo(range.getStart(), range.getEnd()))
                                .toList(),
                        message.getReservedNameList()),
                fields.outsideOneOfs(),
                fields.oneOfs(),
                fields.extensions(),
                fields.groups(),
                extend(message.getExtensionList()));
    }

    private static EnumElement enumeration(EnumDescriptorProto enumeration) {
        return new EnumElement(
                NOWHERE,
                enumeration.getName(),
                NO_REMARK,
                OptionReading.read(enumeration.getOptions()),
                enumeration.getValueList().stream()
                        .map(value -> new EnumConstantElement(
                                NOWHERE,
                                value.getName(),
                                value.getNumber(),
                                NO_REMARK,
                                OptionReading.read(value.getOptions())))
                        .toList(),
                reserved(
                        enumeration.getReservedRangeList().stream()
                                .map(range -> TagRange.ofEnum(range.getStart(), range.getEnd()))
                                .toList(),
                        enumeration.getReservedNameList()));
    }

    private static List<ReservedElement> reserved(List<TagRange> ranges, List<String> names) {
        return Lists.concat(reserved(ranges.stream().map(TagRange::value).toList()), reserved(names));
    }

    private static List<ReservedElement> reserved(List<? extends Object> values) {
        return values.isEmpty() ? List.of() : List.of(new ReservedElement(NOWHERE, NO_REMARK, values));
    }

    private List<ExtendElement> extend(List<FieldDescriptorProto> extensions) {
        Map<String, List<FieldElement>> byTarget = new LinkedHashMap<>();
        extensions.stream().filter(MessageFields::isGroup).findFirst().ifPresent(group -> {
            throw new ProtoSyntaxException(
                    "Could not parse Protobuf - groups in extend blocks are not supported;"
                            + " use a field of a message type: " + group.getName(),
                    null);
        });
        extensions.forEach(field -> byTarget.computeIfAbsent(field.getExtendee(), first -> new ArrayList<>())
                .add(MessageFields.field(field, syntax == Syntax.PROTO_3)));
        return byTarget.entrySet().stream()
                .map(block -> new ExtendElement(NOWHERE, block.getKey(), NO_REMARK, block.getValue()))
                .toList();
    }

    private static ServiceElement service(ServiceDescriptorProto service) {
        return new ServiceElement(
                NOWHERE,
                service.getName(),
                NO_REMARK,
                service.getMethodList().stream().map(DescriptorReading::rpc).toList(),
                OptionReading.read(service.getOptions()));
    }

    private static RpcElement rpc(MethodDescriptorProto method) {
        return new RpcElement(
                NOWHERE,
                method.getName(),
                NO_REMARK,
                method.getInputType(),
                method.getOutputType(),
                method.getClientStreaming(),
                method.getServerStreaming(),
                OptionReading.read(method.getOptions()));
    }
}
