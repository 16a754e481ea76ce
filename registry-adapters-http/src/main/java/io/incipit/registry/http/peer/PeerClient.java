// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.peer;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.incipit.registry.http.file.UnusableFileException;
import io.incipit.registry.http.tls.PeerContext;
import io.incipit.registry.http.tls.PeerTls;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to other nodes, and gives up soon: what they do not answer this node can do itself.
 *
 * <p>Thread-safe. Callers wait in their own threads.
 */
public final class PeerClient {

    private static final Duration CONNECTS_WITHIN = Duration.ofMillis(300);

    /** With the handshake, the first of which takes a fresh JVM a while. */
    private static final Duration CONNECTS_WITH_TLS_WITHIN = Duration.ofSeconds(1);

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);

    private final PeerTls tls;
    private final AtomicReference<@Nullable HttpClient> opened = new AtomicReference<>();

    /** @throws UnusableFileException if a store cannot be used */
    public PeerClient(PeerTls tls) {
        this.tls = tls;
        if (tls.usesStores()) {
            // What is wrong with them is to be heard at the start, and not when the first write is sent on.
            opened.set(open());
        }
    }

    /**
     * Sends a request to a node and waits for what comes of it.
     *
     * @param url of the node, without a path
     * @param addressee whose answer counts
     * @param atMost how long to wait; never longer than 2 s
     */
    public PeerAnswer send(String url, Addressee addressee, PeerRequest request, byte[] body, Duration atMost) {
        Duration limit = atMost.compareTo(ANSWERS_WITHIN) < 0 ? atMost : ANSWERS_WITHIN;
        long end = System.nanoTime() + limit.toNanos();
        try {
            HttpRequest outgoing = outgoing(url, addressee, request, body);
            return PeerAnswer.of(answer(outgoing, end), addressee);
        } catch (IllegalArgumentException e) {
            return new PeerAnswer.Failed("it cannot be called: " + e.getMessage(), false);
        } catch (TimeoutException e) {
            return new PeerAnswer.Failed("no answer within %d ms".formatted(limit.toMillis()), true);
        } catch (IOException e) {
            return new PeerAnswer.Failed(
                    reason(e), !(e instanceof ConnectException || e instanceof HttpConnectTimeoutException));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PeerAnswer.Failed("this node is ending", true);
        }
    }

    private static HttpRequest outgoing(String url, Addressee addressee, PeerRequest request, byte[] body) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(PeerUri.of(url, request.target()))
                .method(
                        request.method(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        PeerHeaders.of(request, addressee).forEach(builder::setHeader);
        return builder.build();
    }

    /**
     * Once more if the connection broke: it may have been one that the other side had closed since its last use. The
     * write has a name, under which it happens once however often it is sent.
     */
    private HttpResponse<byte[]> answer(HttpRequest outgoing, long end)
            throws IOException, TimeoutException, InterruptedException {
        try {
            return attempt(outgoing, end);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw e;
        } catch (IOException broken) {
            return attempt(outgoing, end);
        }
    }

    private HttpResponse<byte[]> attempt(HttpRequest outgoing, long end)
            throws IOException, TimeoutException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(outgoing, BodyHandlers.ofByteArray());
        try {
            return answer.get(end - System.nanoTime(), NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        } finally {
            // Ends the connection of one that has not been answered; of others nothing is left to end.
            answer.cancel(true);
        }
    }

    private HttpClient client() {
        HttpClient known = opened.get();
        if (known != null) {
            return known;
        }
        // Two at the same time open one each, and both use the first.
        opened.compareAndSet(null, open());
        return requireNonNull(opened.get());
    }

    private HttpClient open() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectsWithin())
                // Credentials of clients go to the other node alone, whatever this JVM's own requests take for a proxy.
                .proxy(HttpClient.Builder.NO_PROXY)
                .sslContext(PeerContext.of(tls))
                .sslParameters(PeerContext.parameters(tls))
                .build();
    }

    private Duration connectsWithin() {
        return tls.usesStores() ? CONNECTS_WITH_TLS_WITHIN : CONNECTS_WITHIN;
    }

    private String reason(IOException e) {
        if (e instanceof HttpConnectTimeoutException) {
            return "no connection within %d ms".formatted(connectsWithin().toMillis());
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return "its name cannot be resolved";
            }
        }
        String message = e.getMessage();
        return message == null ? (e instanceof ConnectException ? "connection refused" : e.toString()) : message;
    }
}
