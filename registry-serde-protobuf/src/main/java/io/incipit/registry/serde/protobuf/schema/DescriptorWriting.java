// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto.EnumReservedRange;
import com.google.protobuf.DescriptorProtos.EnumOptions;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueOptions;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileOptions;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodOptions;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceOptions;
import com.squareup.wire.Syntax;
import com.squareup.wire.schema.internal.parser.EnumConstantElement;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.ExtendElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ReservedElement;
import com.squareup.wire.schema.internal.parser.RpcElement;
import com.squareup.wire.schema.internal.parser.ServiceElement;

/**
 * Compiles one file. Names of types stay as they are written.
 *
 * <pre>{@code
 * ProtoFile file = ProtoFile.of("shop/order.proto", text);
 * byte[] compiled = DescriptorWriting.write(file, ProtoNames.of(file, List.of())).toByteArray();
 * }</pre>
 */
public final class DescriptorWriting {

    private DescriptorWriting() {}

    /**
     * The compiled form of a file, not checked.
     *
     * @param names what the file can name; of a type that is not there only the name is kept
     */
    public static FileDescriptorProto write(ProtoFile file, ProtoNames names) {
        ProtoFileElement element = file.element();
        String scope = ProtoNames.scopeOf(element);
        MessageWriting messages = new MessageWriting(names, element.getSyntax() == Syntax.PROTO_3);
        FileDescriptorProto.Builder written = FileDescriptorProto.newBuilder().setName(file.path());
        if (file.edition() != null) {
            written.setSyntax(EditionRules.SYNTAX).setEdition(file.edition());
        } else if (element.getSyntax() != null) {
            written.setSyntax(element.getSyntax().toString());
        }
        if (element.getPackageName() != null) {
            written.setPackage(element.getPackageName());
        }
        writeImports(element, written);
        OptionWriting.write(element.getOptions(), FileOptions.newBuilder(), written::setOptions);
        Lists.only(MessageElement.class, element.getTypes())
                .forEach(message -> written.addMessageType(messages.write(message, scope)));
        Lists.only(EnumElement.class, element.getTypes())
                .forEach(enumeration -> written.addEnumType(enumeration(enumeration)));
        element.getServices().forEach(service -> written.addService(service(service)));
        for (ExtendElement extend : element.getExtendDeclarations()) {
            for (FieldElement field : extend.getFields()) {
                written.addExtension(messages.field(field, scope).setExtendee(extend.getName()));
            }
        }
        return written.build();
    }

    private static void writeImports(ProtoFileElement element, FileDescriptorProto.Builder written) {
        written.addAllDependency(element.getImports());
        for (String path : element.getPublicImports()) {
            written.addPublicDependency(written.getDependencyCount()).addDependency(path);
        }
        for (String path : element.getWeakImports()) {
            written.addWeakDependency(written.getDependencyCount()).addDependency(path);
        }
    }

    static EnumDescriptorProto enumeration(EnumElement enumeration) {
        EnumDescriptorProto.Builder written = EnumDescriptorProto.newBuilder().setName(enumeration.getName());
        enumeration.getConstants().forEach(constant -> written.addValue(constant(constant)));
        OptionWriting.write(enumeration.getOptions(), EnumOptions.newBuilder(), written::setOptions);
        for (ReservedElement reserved : enumeration.getReserveds()) {
            for (Object value : reserved.getValues()) {
                if (value instanceof String name) {
                    written.addReservedName(name);
                } else {
                    written.addReservedRange(range(TagRange.of(value)));
                }
            }
        }
        return written.build();
    }

    private static EnumReservedRange range(TagRange range) {
        return EnumReservedRange.newBuilder()
                .setStart(range.first())
                .setEnd(range.last() == TagRange.MAX ? Integer.MAX_VALUE : range.last())
                .build();
    }

    private static EnumValueDescriptorProto constant(EnumConstantElement constant) {
        EnumValueDescriptorProto.Builder written = EnumValueDescriptorProto.newBuilder()
                .setName(constant.getName())
                .setNumber(constant.getTag());
        OptionWriting.write(constant.getOptions(), EnumValueOptions.newBuilder(), written::setOptions);
        return written.build();
    }

    private static ServiceDescriptorProto service(ServiceElement service) {
        ServiceDescriptorProto.Builder written =
                ServiceDescriptorProto.newBuilder().setName(service.getName());
        OptionWriting.write(service.getOptions(), ServiceOptions.newBuilder(), written::setOptions);
        service.getRpcs().forEach(rpc -> written.addMethod(method(rpc)));
        return written.build();
    }

    private static MethodDescriptorProto method(RpcElement rpc) {
        MethodDescriptorProto.Builder written = MethodDescriptorProto.newBuilder()
                .setName(rpc.getName())
                .setInputType(rpc.getRequestType())
                .setOutputType(rpc.getResponseType());
        if (rpc.getRequestStreaming()) {
            written.setClientStreaming(true);
        }
        if (rpc.getResponseStreaming()) {
            written.setServerStreaming(true);
        }
        OptionWriting.write(rpc.getOptions(), MethodOptions.newBuilder(), written::setOptions);
        return written.build();
    }
}
