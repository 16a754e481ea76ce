// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

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
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes out of a file the differences that mean nothing: in what order things stand, and how names are spelled. The order
 * of messages is kept, because messages are known by it on the wire.
 *
 * <pre>{@code
 * ProtoFile file = ProtoFile.of("shop/order.proto", text);
 * String normalized = ProtoText.of(ProtoNormalizing.normalize(file, ProtoNames.of(file, List.of())));
 * }</pre>
 */
public final class ProtoNormalizing {

    private final NamedTypes named;
    private final OptionNormalizing options;
    private final Predicate<String> keptEntries;

    /** The entries of maps that have been left out. */
    private final Set<String> left = new HashSet<>();

    private ProtoNormalizing(ProtoNames names, Predicate<String> keptEntries) {
        this.named = new NamedTypes(names, new HashSet<>());
        this.options = new OptionNormalizing(names);
        this.keptEntries = keptEntries;
    }

    /**
     * The file without those differences.
     *
     * @throws ProtoSyntaxException if a type that the file names is not there
     */
    public static ProtoFile normalize(ProtoFile file, ProtoNames names) {
        ProtoNormalizing usual = new ProtoNormalizing(names, entry -> false);
        ProtoFileElement normal = usual.file(file.element());
        if (usual.isWhole()) {
            return file.with(normal);
        }
        // An entry that is named elsewhere too must stay a message there; it may be named by another such entry.
        ProtoNormalizing careful = new ProtoNormalizing(names, usual.named.seen()::contains);
        ProtoFileElement withNamed = careful.file(file.element());
        return file.with(
                careful.isWhole() ? withNamed : new ProtoNormalizing(names, entry -> true).file(file.element()));
    }

    private boolean isWhole() {
        return Collections.disjoint(left, named.seen());
    }

    private ProtoFileElement file(ProtoFileElement file) {
        String scope = ProtoNames.scopeOf(file);
        return new ProtoFileElement(
                file.getLocation(),
                file.getPackageName(),
                file.getSyntax() == Syntax.PROTO_2 ? null : file.getSyntax(),
                sorted(file.getImports()),
                sorted(file.getPublicImports()),
                sorted(file.getWeakImports()),
                types(file.getTypes(), scope),
                file.getServices().stream()
                        .map(service -> service(service, scope))
                        .toList(),
                extend(file.getExtendDeclarations(), scope),
                options.normal(file.getOptions(), scope));
    }

    private static List<String> sorted(List<String> imports) {
        return imports.stream().distinct().sorted().toList();
    }

    private List<TypeElement> types(List<TypeElement> types, String scope) {
        return types.stream()
                .filter(type -> !left.contains(ProtoNames.within(scope, type.getName())))
                .map(type -> type instanceof EnumElement enumeration
                        ? enumeration(enumeration, scope)
                        : message((MessageElement) type, scope))
                .toList();
    }

    private TypeElement message(MessageElement message, String scope) {
        String inside = ProtoNames.within(scope, message.getName());
        Map<String, MapType> entries = MapEntries.requireIn(message);
        entries.keySet().stream()
                .map(entry -> ProtoNames.within(inside, entry))
                .filter(keptEntries.negate())
                .forEach(left::add);
        FieldNormalizing fields = new FieldNormalizing(named, options, inside, entries);
        return new MessageElement(
                message.getLocation(),
                message.getName(),
                message.getDocumentation(),
                types(message.getNestedTypes(), inside),
                options.normal(message.getOptions(), inside),
                ReservedNormalizing.reserved(message.getReserveds()),
                fields.fields(message.getFields()),
                fields.oneOfs(message.getOneOfs()),
                ReservedNormalizing.extensions(message.getExtensions(), these -> options.normal(these, inside)),
                fields.groups(message.getGroups()),
                extend(message.getExtendDeclarations(), inside));
    }

    private TypeElement enumeration(EnumElement enumeration, String scope) {
        String inside = ProtoNames.within(scope, enumeration.getName());
        List<ReservedElement> reserved = ReservedNormalizing.reserved(enumeration.getReserveds());
        return new EnumElement(
                enumeration.getLocation(),
                enumeration.getName(),
                enumeration.getDocumentation(),
                options.normal(enumeration.getOptions(), inside),
                enumeration.getConstants().stream()
                        .sorted(Comparator.comparingInt(EnumConstantElement::getTag)
                                .thenComparing(EnumConstantElement::getName))
                        .map(constant -> constant(constant, inside))
                        .toList(),
                reserved);
    }

    private EnumConstantElement constant(EnumConstantElement constant, String scope) {
        return new EnumConstantElement(
                constant.getLocation(),
                constant.getName(),
                constant.getTag(),
                constant.getDocumentation(),
                options.normal(constant.getOptions(), scope));
    }

    private List<ExtendElement> extend(List<ExtendElement> blocks, String scope) {
        FieldNormalizing fields = new FieldNormalizing(named, options, scope, Map.of());
        Map<String, List<FieldElement>> byTarget = new LinkedHashMap<>();
        for (ExtendElement block : blocks) {
            byTarget.computeIfAbsent(fields.fullName(block.getName()), first -> new ArrayList<>())
                    .addAll(block.getFields());
        }
        return byTarget.entrySet().stream()
                .map(block -> new ExtendElement(
                        blocks.get(0).getLocation(),
                        block.getKey(),
                        blocks.get(0).getDocumentation(),
                        fields.fields(block.getValue())))
                .toList();
    }

    private ServiceElement service(ServiceElement service, String scope) {
        String inside = ProtoNames.within(scope, service.getName());
        return new ServiceElement(
                service.getLocation(),
                service.getName(),
                service.getDocumentation(),
                service.getRpcs().stream().map(rpc -> rpc(rpc, inside)).toList(),
                options.normal(service.getOptions(), inside));
    }

    private RpcElement rpc(RpcElement rpc, String scope) {
        return new RpcElement(
                rpc.getLocation(),
                rpc.getName(),
                rpc.getDocumentation(),
                named.fullName(rpc.getRequestType(), scope),
                named.fullName(rpc.getResponseType(), scope),
                rpc.getRequestStreaming(),
                rpc.getResponseStreaming(),
                options.normal(rpc.getOptions(), scope));
    }
}
