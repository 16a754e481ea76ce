// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.Optional;

/**
 * One endpoint: what it answers to, what it is called in logs, what it does, and on which threads.
 *
 * @param template a path whose segments are literals or {@code {names}}, such as {@code /subjects/{subject}}
 * @param name unique among all routes
 * @param offered a type beside the standard ones in which it can answer those who ask for it by name
 */
record Route(
        Method method, String template, String name, Handler handler, Dispatch dispatch, Optional<String> offered) {

    static Route get(String template, String name, Handler handler, Dispatch dispatch) {
        return new Route(Method.GET, template, name, handler, dispatch, Optional.empty());
    }

    /** On a worker: it reads a body, which is parsed and may be long. */
    static Route post(String template, String name, Handler handler) {
        return new Route(Method.POST, template, name, handler, Dispatch.WORKER, Optional.empty());
    }

    /** On a worker: it writes, and waits for the log. */
    static Route put(String template, String name, Handler handler) {
        return new Route(Method.PUT, template, name, handler, Dispatch.WORKER, Optional.empty());
    }

    /** On a worker: it writes, and waits for the log. */
    static Route delete(String template, String name, Handler handler) {
        return new Route(Method.DELETE, template, name, handler, Dispatch.WORKER, Optional.empty());
    }

    /** The same, answering in this type too. */
    Route offering(String type) {
        return new Route(method, template, name, handler, dispatch, Optional.of(type));
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

    /** Turns a request into a response, or throws; knows nothing of the server. */
    @FunctionalInterface
    interface Handler {
        Response handle(Request request);
    }
}
