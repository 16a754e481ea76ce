// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.ExtendElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The types and extensions that a file can name: its own, those of the files it refers to, the well-known ones.
 *
 * <pre>{@code
 * ProtoNames names = ProtoNames.of(ProtoFile.of("shop/order.proto", text), List.of());
 * ProtoType line = names.require("Line", "shop.Order"); // shop.Order.Line, else shop.Line, else Line
 * }</pre>
 */
public final class ProtoNames {

    /** Names hold those of all messages around them, so without a limit a text could need its size squared. */
    private static final int LONGEST_NAME = 1000;

    private static final Set<String> SCALARS = Set.of(
            "bool",
            "bytes",
            "double",
            "float",
            "fixed32",
            "fixed64",
            "int32",
            "int64",
            "sfixed32",
            "sfixed64",
            "sint32",
            "sint64",
            "string",
            "uint32",
            "uint64");

    private final Map<String, ProtoType> types = new HashMap<>();
    private final Map<String, FieldElement> extensions = new HashMap<>();
    private final @Nullable ProtoNames wellKnown;

    private ProtoNames(@Nullable ProtoNames wellKnown) {
        this.wellKnown = wellKnown;
    }

    public static ProtoNames of(ProtoFile file, Collection<ProtoFile> others) {
        ProtoNames names = new ProtoNames(WellKnownFiles.names());
        others.forEach(names::learn);
        names.learn(file);
        return names;
    }

    static ProtoNames of(Collection<ProtoFile> files) {
        ProtoNames names = new ProtoNames(null);
        files.forEach(names::learn);
        return names;
    }

    public static boolean isScalar(String type) {
        return SCALARS.contains(type);
    }

    /** What stands before the names of a file's outermost types. */
    public static String scopeOf(ProtoFileElement file) {
        return file.getPackageName() == null ? "" : file.getPackageName();
    }

    public static String within(String scope, String name) {
        return scope.isEmpty() ? name : scope + "." + name;
    }

    /** A full name as it is without the dot that may stand in front. */
    public static String withoutDot(String name) {
        return name.startsWith(".") ? name.substring(1) : name;
    }

    /**
     * The type that a name means, the innermost one first.
     *
     * @param scope the full name of the message or package in which the name stands
     */
    public Optional<ProtoType> type(String name, String scope) {
        return find(name, scope, full -> Optional.ofNullable(exactType(full)));
    }

    /**
     * The type that a name means.
     *
     * @throws ProtoSyntaxException if there is none
     */
    public ProtoType require(String name, String scope) {
        return type(name, scope).orElseThrow(() -> new ProtoSyntaxException("Could not resolve type: " + name, null));
    }

    /** The full name of the extension that a name means. */
    Optional<String> extensionName(String name, String scope) {
        return find(name, scope, full -> Optional.of(full).filter(there -> extension(there) != null));
    }

    @Nullable
    FieldElement extension(String fullName) {
        FieldElement own = extensions.get(fullName);
        return own == null && wellKnown != null ? wellKnown.extension(fullName) : own;
    }

    private @Nullable ProtoType exactType(String fullName) {
        ProtoType own = types.get(fullName);
        return own == null && wellKnown != null ? wellKnown.exactType(fullName) : own;
    }

    private static <T> Optional<T> find(String name, String scope, Function<String, Optional<T>> exact) {
        if (name.startsWith(".")) {
            return exact.apply(name.substring(1));
        }
        String around = scope;
        while (true) {
            Optional<T> found = exact.apply(within(around, name));
            if (found.isPresent() || around.isEmpty()) {
                return found;
            }
            around = around.substring(0, Math.max(0, around.lastIndexOf('.')));
        }
    }

    private void learn(ProtoFile learned) {
        ProtoFileElement file = learned.element();
        String scope = scopeOf(file);
        requireShort(scope);
        file.getServices().forEach(service -> requireShort(within(scope, service.getName())));
        ProtoType around = new ProtoType(scope, "", ProtoType.Kind.MESSAGE, file, Features.of(learned));
        file.getTypes().forEach(type -> learn(type, around));
        learnExtensions(file.getExtendDeclarations(), scope);
    }

    private void learn(TypeElement element, ProtoType around) {
        ProtoType.Kind kind = element instanceof EnumElement ? ProtoType.Kind.ENUM : ProtoType.Kind.MESSAGE;
        ProtoType type = learn(around, element.getName(), kind, element);
        element.getNestedTypes().forEach(nested -> learn(nested, type));
        if (element instanceof MessageElement message) {
            learnExtensions(message.getExtendDeclarations(), type.fullName());
            learnGroups(message.getGroups(), type);
            message.getOneOfs().stream().map(OneOfElement::getGroups).forEach(groups -> learnGroups(groups, type));
        }
    }

    private void learnGroups(List<GroupElement> groups, ProtoType around) {
        groups.forEach(group -> learn(around, group.getName(), ProtoType.Kind.GROUP, group));
    }

    private ProtoType learn(ProtoType around, String name, ProtoType.Kind kind, Object definition) {
        String fullName = within(around.fullName(), name);
        requireShort(fullName);
        ProtoType type = new ProtoType(fullName, within(around.localName(), name), kind, definition, around.features());
        types.put(fullName, type);
        return type;
    }

    /** Names are looked for in everything around the place they stand in, so what can be around has a limit. */
    private static void requireShort(String scope) {
        if (scope.length() > LONGEST_NAME) {
            throw new ProtoSyntaxException(
                    "Could not parse Protobuf - a full name is longer than %d characters: %s..."
                            .formatted(LONGEST_NAME, scope.substring(0, 40)),
                    null);
        }
    }

    private void learnExtensions(List<ExtendElement> extend, String scope) {
        extend.stream()
                .flatMap(block -> block.getFields().stream())
                .forEach(field -> extensions.put(within(scope, field.getName()), field));
    }
}
