// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls the REST API and shows what was asked and answered. */
final class RestCalls {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final PrintWriter out;

    RestCalls(URI base, PrintWriter out) {
        this.base = base;
        this.out = out;
    }

    void get(String path) {
        show("GET " + path, HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /** Posts a schema's text as a registration; Avro is what is meant where a body names no type. */
    void post(String path, DemoType type) {
        String named = type == DemoType.AVRO ? "" : "\"schemaType\":\"" + type + "\",";
        String text = new String(JsonStringEncoder.getInstance().quoteAsUTF8(type.schema()), UTF_8);
        String body = "{" + named + "\"schema\":\"" + text + "\"}";
        show(
                "POST " + path + " " + body,
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private void show(String what, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
            out.println("  " + what);
            out.println("  " + answer.statusCode() + " " + answer.body());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The registry refused: " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The registry does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
