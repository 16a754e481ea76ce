// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.file;

/** A file that cannot be used as it stands. The message is one line for the operator: setting, file, reason, remedy. */
public final class UnusableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A refusal of the file that a setting names, for a reason that the message gives. */
    public UnusableFileException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A refusal that has no cause beside itself. */
    public UnusableFileException(String message) {
        super(message);
    }
}
