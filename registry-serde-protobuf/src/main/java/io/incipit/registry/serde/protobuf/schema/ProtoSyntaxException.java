// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import org.jspecify.annotations.Nullable;

/**
 * A text that is no Protobuf file, or one that does not hold together.
 *
 * <pre>{@code
 * try {
 *     ProtoFile.of("shop/order.proto", text);
 * } catch (ProtoSyntaxException e) {
 *     System.out.println("shop/order.proto is no Protobuf file: " + e.reason());
 * }
 * }</pre>
 */
public final class ProtoSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public ProtoSyntaxException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What is wrong, for the caller. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
