// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.google.protobuf.DescriptorProtos.Edition;
import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.internal.parser.EnumConstantElement;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.ExtendElement;
import com.squareup.wire.schema.internal.parser.ExtensionsElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ReservedElement;
import com.squareup.wire.schema.internal.parser.RpcElement;
import com.squareup.wire.schema.internal.parser.ServiceElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of a {@code .proto} file, as the existing registries lay it out: no comments, two spaces a level,
 * groups of statements in a fixed order with a blank line between them.
 *
 * <pre>{@code
 * String canonical = ProtoText.of(ProtoFile.of("shop/order.proto", text));
 * }</pre>
 */
public final class ProtoText {

    private static final String KEPT = "confluent.";

    private final IndentedLines lines = new IndentedLines();
    private final @Nullable Edition edition;
    private final boolean withExtensions;

    private ProtoText(@Nullable Edition edition, boolean withExtensions) {
        this.edition = edition;
        this.withExtensions = withExtensions;
    }

    /** The canonical text. */
    public static String of(ProtoFile file) {
        return new ProtoText(file.edition(), true).file(file.element());
    }

    /** The same without extensions and without the options that they define, but for those of the ecosystem. */
    public static String withoutExtensions(ProtoFile file) {
        return new ProtoText(file.edition(), false).file(file.element());
    }

    private String file(ProtoFileElement file) {
        if (edition != null) {
            lines.add("edition = \"%s\";".formatted(ProtoFile.nameOf(edition)));
        } else if (file.getSyntax() != null) {
            lines.add("syntax = \"%s\";".formatted(file.getSyntax()));
        }
        if (file.getPackageName() != null) {
            lines.add("package %s;".formatted(file.getPackageName()));
        }
        section(allImports(file), lines::add);
        section(shown(file.getOptions()), this::option);
        section(Lists.messagesFirst(file.getTypes()), this::type);
        section(withExtensions ? file.getExtendDeclarations() : List.of(), this::extend);
        section(file.getServices(), this::service);
        return lines.toString();
    }

    private <T> void section(List<T> contents, Consumer<T> line) {
        if (!contents.isEmpty()) {
            lines.add("");
            contents.forEach(line);
        }
    }

    private <T> void part(List<T> contents, Consumer<T> line) {
        lines.part(contents, () -> contents.forEach(line));
    }

    private static List<String> allImports(ProtoFileElement file) {
        return Lists.concat(
                imports("import \"%s\";", file.getImports()),
                imports("import public \"%s\";", file.getPublicImports()),
                imports("import weak \"%s\";", file.getWeakImports()));
    }

    private static List<String> imports(String form, List<String> paths) {
        return paths.stream().map(form::formatted).toList();
    }

    private void type(TypeElement type) {
        if (type instanceof MessageElement message) {
            message(message);
        } else if (type instanceof EnumElement enumeration) {
            enumeration(enumeration);
        }
    }

    private void message(MessageElement message) {
        lines.open("message " + message.getName());
        part(message.getReserveds(), this::reserved);
        part(shown(message.getOptions()), this::option);
        part(message.getFields(), this::field);
        part(message.getOneOfs(), this::oneOf);
        part(message.getGroups(), this::group);
        part(message.getExtensions(), this::extensions);
        part(withExtensions ? message.getExtendDeclarations() : List.of(), this::extend);
        part(Lists.messagesFirst(message.getNestedTypes()), this::type);
        lines.close("}");
    }

    private void enumeration(EnumElement enumeration) {
        lines.open("enum " + enumeration.getName());
        List<OptionElement> options = shown(enumeration.getOptions());
        List<?> contents = Lists.concat(enumeration.getReserveds(), options, enumeration.getConstants());
        lines.part(contents, () -> {
            enumeration.getReserveds().forEach(this::reserved);
            options.forEach(this::option);
            enumeration.getConstants().forEach(this::constant);
        });
        lines.close("}");
    }

    private void constant(EnumConstantElement constant) {
        lines.add("%s = %s%s;".formatted(constant.getName(), constant.getTag(), inBrackets(constant.getOptions())));
    }

    private void field(FieldElement field) {
        lines.add("%s%s %s = %s%s;"
                .formatted(
                        label(field.getLabel()),
                        field.getType(),
                        field.getName(),
                        field.getTag(),
                        inBrackets(FieldOptions.all(field))));
    }

    private static String label(Field.@Nullable Label label) {
        return label == null || label == Field.Label.ONE_OF ? "" : label.name().toLowerCase(Locale.ROOT) + " ";
    }

    private void oneOf(OneOfElement oneOf) {
        lines.open("oneof " + oneOf.getName());
        part(shown(oneOf.getOptions()), this::option);
        part(oneOf.getFields(), this::field);
        part(oneOf.getGroups(), this::group);
        lines.close("}");
    }

    private void group(GroupElement group) {
        lines.open("%sgroup %s = %s".formatted(label(group.getLabel()), group.getName(), group.getTag()));
        part(group.getFields(), this::field);
        lines.close("}");
    }

    private void extend(ExtendElement extend) {
        lines.open("extend " + extend.getName());
        part(extend.getFields(), this::field);
        lines.close("}");
    }

    private void service(ServiceElement service) {
        lines.open("service " + service.getName());
        part(shown(service.getOptions()), this::option);
        part(service.getRpcs(), this::rpc);
        lines.close("}");
    }

    private void rpc(RpcElement rpc) {
        String head = "rpc %s (%s%s) returns (%s%s)"
                .formatted(
                        rpc.getName(),
                        rpc.getRequestStreaming() ? "stream " : "",
                        rpc.getRequestType(),
                        rpc.getResponseStreaming() ? "stream " : "",
                        rpc.getResponseType());
        List<OptionElement> options = shown(rpc.getOptions());
        if (options.isEmpty()) {
            lines.add(head + ";");
        } else {
            lines.open(head);
            part(options, this::option);
            lines.close("};");
        }
    }

    private List<OptionElement> shown(List<OptionElement> options) {
        return options.stream()
                .filter(option -> withExtensions
                        || !option.isParenthesized()
                        || ProtoNames.withoutDot(option.getName()).startsWith(KEPT))
                .toList();
    }

    private String inBrackets(List<OptionElement> options) {
        return OptionText.inBrackets(shown(options));
    }

    private void option(OptionElement option) {
        lines.add("option %s;".formatted(OptionText.of(option)));
    }

    private void reserved(ReservedElement reserved) {
        lines.add("reserved %s;".formatted(values(reserved.getValues(), this::reserved)));
    }

    /** Names of editions are not in quotes. */
    private String reserved(Object value) {
        return value instanceof String name ? edition == null ? OptionText.quoted(name) : name : range(value);
    }

    private void extensions(ExtensionsElement extensions) {
        lines.add("extensions %s%s;"
                .formatted(values(extensions.getValues(), ProtoText::range), inBrackets(extensions.getOptions())));
    }

    private static String values(List<Object> values, Function<Object, String> text) {
        return values.stream().map(text).collect(Collectors.joining(", "));
    }

    private static String range(Object value) {
        return value instanceof Integer ? value.toString() : TagRange.of(value).toString();
    }
}
