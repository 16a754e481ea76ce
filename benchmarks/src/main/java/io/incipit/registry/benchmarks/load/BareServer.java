// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** An Undertow that answers everything with the same bytes, on the I/O thread. */
final class BareServer implements ServerMain.Serving {

    private final Undertow undertow;

    private BareServer(Undertow undertow) {
        this.undertow = undertow;
    }

    static BareServer start(byte[] answer) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(answer.length).put(answer).flip();
        Undertow undertow = Undertow.builder()
                .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
                .addHttpListener(0, "127.0.0.1", exchange -> {
                    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/vnd.schemaregistry.v1+json");
                    exchange.setResponseContentLength(answer.length);
                    exchange.getResponseSender().send(bytes.duplicate());
                })
                .build();
        undertow.start();
        return new BareServer(undertow);
    }

    @Override
    public String url() {
        InetSocketAddress address =
                (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
        return "http://127.0.0.1:" + address.getPort();
    }

    @Override
    public void close() {
        undertow.stop();
    }
}
