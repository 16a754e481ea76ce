// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import java.io.IOException;
import java.net.URI;

/**
 * The way in which clients ask.
 *
 * @param title what tables say of it
 * @param pipelined how many requests each client sends before it reads the answers
 */
record Wire(String title, int pipelined, boolean streams) {

    private static final int SEVERAL = 16;

    static final Wire PLAIN = new Wire("", 1, false);

    static final Wire PIPELINED = new Wire(", " + SEVERAL + " pipelined", SEVERAL, false);

    static final Wire H2C = new Wire(", HTTP/2", 1, true);

    Client open(URI server, HttpRequest request) throws IOException {
        return streams ? StreamClient.open(server, request) : PipelinedClient.open(server, request, pipelined);
    }
}
