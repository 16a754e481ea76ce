// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import org.jspecify.annotations.Nullable;

/** A text that is no Protobuf file, or one that does not hold together. */
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
