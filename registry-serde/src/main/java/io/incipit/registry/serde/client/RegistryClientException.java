// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A registry refused a request, or did not answer it.
 *
 * <p>The message of a refusal is the server's own, followed by its error code.
 *
 * <pre>{@code
 * try {
 *     registry.versions().latest("orders-value").now();
 * } catch (RegistryClientException e) {
 *     System.out.println(e.errorCode() == 40401 ? "Nobody has registered orders yet" : e.getMessage());
 * }
 * }</pre>
 */
public final class RegistryClientException extends RuntimeException {

    /** Stands for the status when there was no answer at all. */
    public static final int NO_STATUS = 0;

    /** The error code of an answer that cannot be read as JSON. */
    public static final int UNREADABLE = 50005;

    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    private final int status;
    private final int errorCode;

    /** The server's own words. */
    private final String words;

    private RegistryClientException(int status, int errorCode, String words, @Nullable Throwable cause) {
        this(status, errorCode, words, "", cause);
    }

    private RegistryClientException(
            int status, int errorCode, String words, String circumstances, @Nullable Throwable cause) {
        super(words + "; error code: " + errorCode + circumstances, cause);
        this.status = status;
        this.errorCode = errorCode;
        this.words = words;
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

    /** A request that could not be made, which is so the next time as well. */
    static RegistryClientException unsent(String request, @Nullable Throwable cause) {
        String words = "%s could not be sent: %s"
                .formatted(
                        request,
                        cause == null ? "no reason given" : cause.getClass().getName());
        // The JDK tells of a wrong argument with its value, which may be a secret.
        return new RegistryClientException(
                NO_STATUS, UNREADABLE, words, cause instanceof IllegalArgumentException ? null : cause);
    }

    /** A header that HTTP does not allow. Neither the value nor the JDK's words, which hold it, are shown. */
    static RegistryClientException wrongHeader(String name) {
        String words = "The header %s cannot be sent: its name or its value is not allowed".formatted(name);
        return new RegistryClientException(NO_STATUS, UNREADABLE, words, null);
    }

    static RegistryClientException closed(String request) {
        return new RegistryClientException(
                NO_STATUS, UNREADABLE, "No answer to %s: the client is closed".formatted(request), null);
    }

    static RegistryClientException interrupted(String request, InterruptedException cause) {
        return new RegistryClientException(NO_STATUS, UNREADABLE, "Interrupted during " + request, cause);
    }

    static RegistryClientException redirected(int status, String target) {
        return new RegistryClientException(
                status,
                UNREADABLE,
                "HTTP status %d: redirected to %s; redirections are not followed, so that no credentials go astray, and"
                                .formatted(status, target)
                        + " the address of the registry has to be set to where it is",
                null);
    }

    /** A token that is of no use. */
    static RegistryClientException unauthorized(String why) {
        return unauthorized(why, null);
    }

    static RegistryClientException unauthorized(String why, @Nullable Throwable cause) {
        return new RegistryClientException(401, 401, "No token: " + why, cause);
    }

    /** A token endpoint that gave none; it may do so later if it is not well. */
    static RegistryClientException noToken(TokenEndpoint endpoint, int status, String error) {
        String words = "No token from %s: HTTP status %d %s".formatted(endpoint, status, error);
        int known = PASSING.contains(status) ? status : 401;
        return new RegistryClientException(known, known, words.trim(), null);
    }

    /** What a future failed with. */
    static RegistryClientException behind(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof RegistryClientException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RegistryClientException known
                ? known
                : new RegistryClientException(NO_STATUS, UNREADABLE, "The request came to nothing: " + cause, cause);
    }

    /** The same refusal, given anew. */
    RegistryClientException again() {
        return new RegistryClientException(status, errorCode, words, this);
    }

    /** The same, saying how much was tried. */
    RegistryClientException after(int tries, Duration spent, String addresses) {
        String circumstances = " (given up after %d %s in %d ms at %s)"
                .formatted(tries, tries == 1 ? "try" : "tries", spent.toMillis(), addresses);
        return new RegistryClientException(status, errorCode, words, circumstances, getCause());
    }

    /** The HTTP status, or {@link #NO_STATUS}. */
    public int status() {
        return status;
    }

    /** The registry's error code, such as 40401; {@link #UNREADABLE} if it sent none. */
    public int errorCode() {
        return errorCode;
    }

    /** Whether a node that is well said so: it refuses, and others would as well. */
    boolean isAnswered() {
        return status != NO_STATUS && !mayPass();
    }

    /** Whether the same request may well succeed later or elsewhere. */
    boolean mayPass() {
        return status == NO_STATUS ? getCause() instanceof IOException : PASSING.contains(status);
    }
}
