// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import java.io.Serial;
import org.apache.kafka.common.errors.SerializationException;

/** The schema of a message carries rules that would have to be run, and are not run here. */
final class RulesNotRunException extends SerializationException {

    @Serial
    private static final long serialVersionUID = 1L;

    RulesNotRunException(String message) {
        super(message);
    }
}
