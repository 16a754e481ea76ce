// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.google.protobuf.DescriptorProtos.Edition;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import org.jspecify.annotations.Nullable;

/**
 * A file and what others call it.
 *
 * <pre>{@code
 * ProtoFile order = ProtoFile.of("shop/order.proto", text);
 * System.out.println(order.path() + " imports " + order.element().getImports());
 * }</pre>
 *
 * @param path as imports name it
 * @param edition in place of a syntax; null for a file of version 2 or 3
 * @param element of an edition as if it were of version 3
 */
public record ProtoFile(String path, @Nullable Edition edition, ProtoFileElement element) {

    /**
     * What a text of any version or edition says.
     *
     * @throws ProtoSyntaxException if it is none of Protobuf
     */
    public static ProtoFile of(String path, String text) {
        return of(path, text, Editions.ACCEPT);
    }

    /**
     * What a text says.
     *
     * @throws ProtoSyntaxException if it is none of Protobuf, or of an edition and those are refused
     */
    public static ProtoFile of(String path, String text, Editions editions) {
        return ProtoReading.read(path, text, editions);
    }

    /** The same file with other contents. */
    public ProtoFile with(ProtoFileElement other) {
        return new ProtoFile(path, edition, other);
    }

    /** As the statement of an edition names it. */
    static String nameOf(Edition edition) {
        return edition.name().substring("EDITION_".length());
    }
}
