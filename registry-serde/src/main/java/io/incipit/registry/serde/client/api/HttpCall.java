// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import io.incipit.registry.serde.client.HttpTransport;
import io.incipit.registry.serde.client.RegistryAnswer;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.RegistryRequest;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A call over HTTP: a request, and how its answer is read. */
record HttpCall<T>(HttpTransport transport, RegistryRequest request, Function<RegistryAnswer, T> reader)
        implements Write<T> {

    private static final String COMMAND = "X-Incipit-Command";
    private static final String OFFSET = "X-Incipit-Offset";
    private static final String DRY_RUN = "X-Incipit-Dry-Run";

    @Override
    public T now() {
        return reader.apply(transport.sendNow(repeatable()));
    }

    @Override
    public CompletableFuture<T> later() {
        CompletableFuture<RegistryAnswer> answer = transport.send(repeatable());
        CompletableFuture<T> read = answer.thenApply(reader);
        // A future that is made of another does not tell it that it is cancelled.
        CompletableFuture<T> ignored = read.whenComplete((value, failure) -> answer.cancel(true));
        return read;
    }

    @Override
    public Call<T> after(long offset) {
        return new HttpCall<>(transport, request.withHeader(OFFSET, Long.toString(offset)), reader);
    }

    @Override
    public Call<T> dryRun() {
        return new HttpCall<>(transport, request.with("dryRun", true), answer -> {
            if (answer.header(DRY_RUN).isEmpty()) {
                throw RegistryClientException.refused(
                        answer.status(),
                        RegistryClientException.UNREADABLE,
                        "The registry knows no dry runs and may have carried out " + request);
            }
            return reader.apply(answer);
        });
    }

    @Override
    public Write<T> named(String command) {
        return new HttpCall<>(transport, request.withHeader(COMMAND, command), reader);
    }

    @Override
    public Call<Written<T>> receipt() {
        return new HttpCall<>(
                transport,
                request,
                answer -> new Written<>(
                        reader.apply(answer),
                        answer.header(COMMAND).orElse(null),
                        answer.header(OFFSET).map(Long::valueOf).orElse(null)));
    }

    /**
     * The request as it is sent, and sent again when its answer is lost. What may write has a name, a new one each time
     * that it is asked, so that a repetition is answered like the first.
     */
    private RegistryRequest repeatable() {
        boolean isNamed = request.headers().containsKey(COMMAND);
        return isNamed || request.method().equals("GET")
                ? request
                : request.withHeader(COMMAND, UUID.randomUUID().toString());
    }
}
