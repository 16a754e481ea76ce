// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.compare;

import java.util.List;
import java.util.stream.Stream;

/**
 * The way to a message, a field or a oneof: names of messages, then a number or a name.
 *
 * <pre>{@code
 * ProtobufPath line = ProtobufPath.FILE.then("Order").then("Line");
 * String place = line.field(3).toString(); // #/Order/Line/3
 * }</pre>
 */
public record ProtobufPath(List<String> steps) {

    /** The file itself. */
    public static final ProtobufPath FILE = new ProtobufPath(List.of());

    /** What bears a name in it. */
    public ProtobufPath then(String name) {
        return new ProtobufPath(Stream.concat(steps.stream(), Stream.of(name)).toList());
    }

    /** The field of a number in it. */
    public ProtobufPath field(int tag) {
        return then(Integer.toString(tag));
    }

    /** As a reader would say it, with dots between. */
    String names() {
        return String.join(".", steps);
    }

    @Override
    public String toString() {
        return "#/" + String.join("/", steps);
    }
}
