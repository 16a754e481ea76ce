// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.squareup.wire.schema.internal.parser.ExtensionsElement;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.ReservedElement;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Numbers and names that a message or an enum keeps free: one a statement, in order, the numbers first. */
final class ReservedNormalizing {

    private ReservedNormalizing() {}

    static List<ReservedElement> reserved(List<ReservedElement> reserveds) {
        List<Object> values = reserveds.stream()
                .flatMap(reserved -> reserved.getValues().stream())
                .toList();
        Stream<Object> numbers = values.stream()
                .filter(value -> !(value instanceof String))
                .map(TagRange::of)
                .sorted()
                .map(TagRange::value);
        Stream<String> names = Lists.only(String.class, values).stream().sorted();
        return Stream.concat(numbers, names)
                .map(value ->
                        new ReservedElement(DescriptorReading.NOWHERE, DescriptorReading.NO_REMARK, List.of(value)))
                .toList();
    }

    static List<ExtensionsElement> extensions(
            List<ExtensionsElement> extensions, UnaryOperator<List<OptionElement>> options) {
        return extensions.stream()
                .flatMap(element -> split(element, options.apply(element.getOptions())))
                .sorted(Comparator.comparing(
                        element -> TagRange.of(element.getValues().get(0))))
                .toList();
    }

    private static Stream<ExtensionsElement> split(ExtensionsElement element, List<OptionElement> options) {
        return element.getValues().stream()
                .map(value -> new ExtensionsElement(
                        element.getLocation(),
                        element.getDocumentation(),
                        List.of(TagRange.of(value).value()),
                        options));
    }
}
