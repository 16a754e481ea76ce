// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import java.io.IOException;
import java.net.URI;

/** Asks over HTTP/1.1. */
final class PipelinedClient implements Client {

    private final Connection connection;
    private final byte[] requests;
    private final int pipelined;

    private PipelinedClient(Connection connection, byte[] requests, int pipelined) {
        this.connection = connection;
        this.requests = requests;
        this.pipelined = pipelined;
    }

    /** @param pipelined how many requests it sends at once */
    static PipelinedClient open(URI server, HttpRequest request, int pipelined) throws IOException {
        return new PipelinedClient(Connection.open(server), request.bytes(pipelined), pipelined);
    }

    @Override
    public void ask() throws IOException {
        connection.send(requests);
        for (int i = 0; i < pipelined; i++) {
            connection.receive();
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
