// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A registry refused a request, or did not answer it.
 *
 * <p>The message of a refusal is the server's own, followed by its error code.
 */
public final class RegistryClientException extends RuntimeException {

    /** Stands for the status when there was no answer at all. */
    public static final int NO_STATUS = 0;

    /** The error code of an answer that cannot be read as JSON. */
    public static final int UNREADABLE = 50005;

    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    private final int status;
    private final int errorCode;

    private RegistryClientException(int status, int errorCode, String message, @Nullable Throwable cause) {
        super(message + "; error code: " + errorCode, cause);
        this.status = status;
        this.errorCode = errorCode;
    }

    /** A registry's refusal, for clients of an application's own. */
    public static RegistryClientException refused(int status, int errorCode, String serverMessage) {
        return new RegistryClientException(status, errorCode, serverMessage, null);
    }

    static RegistryClientException unreadable(String what, @Nullable Throwable cause) {
        return new RegistryClientException(200, UNREADABLE, what, cause);
    }

    static RegistryClientException unanswered(String request, IOException cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new RegistryClientException(NO_STATUS, UNREADABLE, "No answer to " + request + ": " + why, cause);
    }

    static RegistryClientException interrupted(String request, InterruptedException cause) {
        return new RegistryClientException(NO_STATUS, UNREADABLE, "Interrupted during " + request, cause);
    }

    /** The HTTP status, or {@link #NO_STATUS}. */
    public int status() {
        return status;
    }

    /** The registry's error code, such as 40401; {@link #UNREADABLE} if it sent none. */
    public int errorCode() {
        return errorCode;
    }

    /** Whether the same request may well succeed later or elsewhere. */
    boolean mayPass() {
        return status == NO_STATUS ? getCause() instanceof IOException : PASSING.contains(status);
    }
}
