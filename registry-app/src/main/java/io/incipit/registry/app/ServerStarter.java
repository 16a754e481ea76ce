// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

/** What {@code serve} does once it knows the configuration. */
@FunctionalInterface
public interface ServerStarter {

    /**
     * Starts the server and returns when it has stopped.
     *
     * <p>When it cannot start it throws; the exception's message, and those of its causes, are shown in one line.
     */
    void serve(AppConfig config);
}
