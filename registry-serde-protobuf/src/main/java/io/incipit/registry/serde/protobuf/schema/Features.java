// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.OptionElement.OptionPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a field beside its name and its type, as far as it matters on the wire: in labels, and in the features
 * that editions have instead.
 *
 * <pre>{@code
 * MessageElement order = (MessageElement) ProtoFile.of("shop/order.proto", text).element().getTypes().get(0);
 * for (ProtobufField field : ProtobufMessage.of(order, ProtobufPath.FILE.then("Order")).fields()) {
 *     Features features = field.features();
 *     System.out.println(field.name() + (features.label() == Field.Label.REPEATED ? " is a list" : " is one"));
 * }
 * }</pre>
 *
 * @param label of a field with one value
 * @param delimited whether a message in it stands between two tags, as a group does
 * @see <a href="https://protobuf.dev/editions/features/">Feature settings for editions</a>
 */
public record Features(Field.@Nullable Label label, boolean delimited) {

    /** Those of a field of versions 2 and 3 that has no label. */
    public static final Features NONE = new Features(null, false);

    private static final String OPTION = "features";

    /** Those of the fields of a file that say nothing themselves. */
    static Features of(ProtoFile file) {
        return file.edition() == null
                ? NONE
                : new Features(Field.Label.OPTIONAL, false)
                        .changed(file.element().getOptions());
    }

    /** The same but for what the options of a field or of a file say. */
    public Features changed(List<OptionElement> options) {
        return new Features(
                set("field_presence", options)
                        .map(Features::labelOf)
                        .orElse(Optional.ofNullable(label))
                        .orElse(null),
                set("message_encoding", options).map("DELIMITED"::equals).orElse(delimited));
    }

    /** The parser takes {@code features.a} for one name. */
    static OptionElement inPieces(OptionElement option) {
        if (option.isParenthesized() || !option.getName().startsWith(OPTION + ".")) {
            return option;
        }
        String feature = option.getName().substring(OPTION.length() + 1);
        return new OptionElement(
                OPTION,
                OptionElement.Kind.OPTION,
                new OptionElement(feature, option.getKind(), option.getValue(), false),
                false);
    }

    private static Optional<Field.Label> labelOf(String presence) {
        return switch (presence) {
            case "IMPLICIT" -> Optional.empty();
            case "LEGACY_REQUIRED" -> Optional.of(Field.Label.REQUIRED);
            default -> Optional.of(Field.Label.OPTIONAL);
        };
    }

    private static Optional<String> set(String feature, List<OptionElement> options) {
        return options.stream()
                .map(Features::inPieces)
                .filter(option -> !option.isParenthesized() && option.getName().equals(OPTION))
                .map(OptionWriting::literal)
                .filter(Map.class::isInstance)
                .map(literal -> ((Map<?, ?>) literal).get(feature))
                .filter(Objects::nonNull)
                .map(value -> value instanceof OptionPrimitive primitive ? primitive.getValue() : value)
                .map(Object::toString)
                .reduce((earlier, later) -> later);
    }
}
