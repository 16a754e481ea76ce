// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.model.Reason;
import io.incipit.registry.domain.model.RegistryException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One endpoint: what it answers to, what it is called in logs, what it does, and on which threads.
 *
 * @param template a path whose segments are literals or {@code {names}}, such as {@code /subjects/{subject}}
 * @param name unique among all routes
 * @param absence what has to be done before it may say that something is not there, or refuse
 * @param offered a type beside the standard ones in which it can answer those who ask for it by name
 */
record Route(
        Method method,
        String template,
        String name,
        Handler handler,
        Dispatch dispatch,
        Absence absence,
        Optional<String> offered) {

    private static final Set<Reason> DOUBTFUL =
            EnumSet.of(Reason.SUBJECT_NOT_FOUND, Reason.VERSION_NOT_FOUND, Reason.SCHEMA_NOT_FOUND);

    static Route get(String template, String name, Handler handler, Dispatch dispatch) {
        return new Route(Method.GET, template, name, handler, dispatch, Absence.TOLD_AT_ONCE, Optional.empty());
    }

    /** On a worker: it reads a body, which is parsed and may be long. */
    static Route post(String template, String name, Handler handler) {
        return onWorker(Method.POST, template, name, handler);
    }

    /** On a worker: it writes, and waits for the log. */
    static Route put(String template, String name, Handler handler) {
        return onWorker(Method.PUT, template, name, handler);
    }

    /** On a worker: it writes, and waits for the log. */
    static Route delete(String template, String name, Handler handler) {
        return onWorker(Method.DELETE, template, name, handler);
    }

    private static Route onWorker(Method method, String template, String name, Handler handler) {
        return new Route(method, template, name, handler, Dispatch.WORKER, Absence.REFUSED_FOR_SURE, Optional.empty());
    }

    /** The same, {@link Absence#MADE_SURE_OF making sure} of what is not there. */
    Route makingSure() {
        return new Route(method, template, name, handler, dispatch, Absence.MADE_SURE_OF, offered);
    }

    /** The same, answering in this type too. */
    Route offering(String type) {
        return new Route(method, template, name, handler, dispatch, absence, Optional.of(type));
    }

    /** The methods that routes answer to. */
    enum Method {
        GET,
        POST,
        PUT,
        DELETE;

        boolean hasBody() {
            return this == POST || this == PUT;
        }

        /** The one whose routes answer requests of this method; empty if there is none. */
        static Optional<Method> answering(String method) {
            return switch (method) {
                case "GET", "HEAD" -> Optional.of(GET);
                case "POST" -> Optional.of(POST);
                case "PUT" -> Optional.of(PUT);
                case "DELETE" -> Optional.of(DELETE);
                default -> Optional.empty();
            };
        }
    }

    /** Where a handler runs. */
    enum Dispatch {
        /** On the I/O thread: it answers from memory, neither waits nor parses, and its answer is short. */
        IO,

        /** On the I/O thread, but on a worker when the query asks for a rendering or for tags: that parses the schema. */
        IO_UNLESS_RENDERED,

        /** On a worker: it may wait or burn CPU. */
        WORKER;

        boolean needsWorker(Request request) {
            return switch (this) {
                case IO -> false;
                case IO_UNLESS_RENDERED ->
                    !request.format().isEmpty() || !request.wantedTags().isEmpty();
                case WORKER -> true;
            };
        }
    }

    /** What has to be done before a caller is told that a subject, a version or a schema is not there. */
    enum Absence {
        /** Nothing: nobody asks for what has just been made. */
        TOLD_AT_ONCE,

        /** The log is read to its present end, and the handler is asked once more: another node may just have written it. */
        MADE_SURE_OF,

        /**
         * The same before any refusal of what was asked: what another node has just written may be what a schema refers
         * to, and a write that was prepared here may be decided elsewhere.
         */
        REFUSED_FOR_SURE;

        boolean isInDoubt(Throwable thrown) {
            return switch (this) {
                case TOLD_AT_ONCE -> false;
                case MADE_SURE_OF ->
                    thrown instanceof RegistryException.NotFound refusal && DOUBTFUL.contains(refusal.reason());
                case REFUSED_FOR_SURE ->
                    thrown instanceof RegistryException
                            && !(thrown instanceof RegistryException.Unavailable)
                            && !(thrown instanceof RegistryException.HeldElsewhere);
            };
        }
    }

    /** Turns a request into a response, or throws; knows nothing of the server. */
    @FunctionalInterface
    interface Handler {
        Response handle(Request request);

        /** Whether {@link #begin} never waits for anything; else it answers before it returns. */
        default boolean isBrief(Request request) {
            return false;
        }

        /**
         * The same answer, which the log may give later: nobody waits for it in the thread that asks, and it comes on one that
         * must not be kept.
         */
        default CompletionStage<Response> begin(Request request) {
            return CompletableFuture.completedStage(handle(request));
        }

        /** The same answer where it is known beforehand; neither waits nor parses. */
        default Optional<Response> atOnce(Request request) {
            return Optional.empty();
        }
    }
}
