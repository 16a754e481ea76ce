// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The few things done with lists of parts of a file. */
final class Lists {

    private Lists() {}

    static <T> List<T> only(Class<T> kind, Collection<?> all) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static <T> List<T> concat(List<? extends T> one, List<? extends T> two) {
        return concat(one, two, List.of());
    }

    static <T> List<T> concat(List<? extends T> one, List<? extends T> two, List<? extends T> three) {
        return Stream.of(one, two, three).<T>flatMap(List::stream).toList();
    }

    static List<TypeElement> messagesFirst(List<TypeElement> types) {
        return concat(only(MessageElement.class, types), only(EnumElement.class, types));
    }
}
