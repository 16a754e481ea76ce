// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

/** A failure that the operator asked to see with its stack trace. */
final class DetailedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DetailedFailure(RuntimeException cause) {
        super(null, cause);
    }
}
