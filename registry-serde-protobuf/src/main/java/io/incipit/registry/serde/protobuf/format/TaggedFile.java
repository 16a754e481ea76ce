// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import io.incipit.registry.domain.model.SchemaEntity.Kind;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import io.incipit.registry.serde.protobuf.schema.ProtoNames;
import java.util.List;

/** Goes through the messages and fields of a file in the order of its text, each message before its fields. */
final class TaggedFile {

    private final String packageName;
    private final ProtobufTags.Visit visit;

    private TaggedFile(String packageName, ProtobufTags.Visit visit) {
        this.packageName = packageName;
        this.visit = visit;
    }

    /** The file with the options that the visit gives. */
    static ProtoFile read(ProtoFile all, ProtobufTags.Visit visit) {
        ProtoFileElement file = all.element();
        return all.with(new ProtoFileElement(
                file.getLocation(),
                file.getPackageName(),
                file.getSyntax(),
                file.getImports(),
                file.getPublicImports(),
                file.getWeakImports(),
                new TaggedFile(ProtoNames.scopeOf(file), visit).types(file.getTypes(), ""),
                file.getServices(),
                file.getExtendDeclarations(),
                file.getOptions()));
    }

    private List<TypeElement> types(List<TypeElement> types, String around) {
        return types.stream()
                .map(type -> type instanceof MessageElement message ? message(message, around) : type)
                .toList();
    }

    private TypeElement message(MessageElement message, String around) {
        String name = ProtoNames.within(around, message.getName());
        List<OptionElement> options = visit.at(new TaggedPlace(packageName, name, Kind.RECORD), message.getOptions());
        List<FieldElement> fields = fields(message.getFields(), name);
        List<OneOfElement> oneOfs =
                message.getOneOfs().stream().map(oneOf -> oneOf(oneOf, name)).toList();
        return new MessageElement(
                message.getLocation(),
                message.getName(),
                message.getDocumentation(),
                types(message.getNestedTypes(), name),
                options,
                message.getReserveds(),
                fields,
                oneOfs,
                message.getExtensions(),
                message.getGroups(),
                message.getExtendDeclarations());
    }

    private OneOfElement oneOf(OneOfElement oneOf, String message) {
        return new OneOfElement(
                oneOf.getName(),
                oneOf.getDocumentation(),
                fields(oneOf.getFields(), message),
                oneOf.getGroups(),
                oneOf.getOptions(),
                oneOf.getLocation());
    }

    private List<FieldElement> fields(List<FieldElement> fields, String message) {
        return fields.stream().map(field -> field(field, message)).toList();
    }

    private FieldElement field(FieldElement field, String message) {
        TaggedPlace place = new TaggedPlace(packageName, message + "." + field.getName(), Kind.FIELD);
        return new FieldElement(
                field.getLocation(),
                field.getLabel(),
                field.getType(),
                field.getName(),
                field.getDefaultValue(),
                field.getJsonName(),
                field.getTag(),
                field.getDocumentation(),
                visit.at(place, field.getOptions()));
    }
}
