// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;

/**
 * An exchange that left its I/O thread, and is answered there by whoever comes first: its handler, or the alarm that the
 * time for it is up. Thread-safe.
 */
final class OnceAnswered {

    private final HttpServerExchange exchange;
    private final Refusals refusals;
    private final Runnable done;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final XnioExecutor.Key alarm;

    /**
     * Made on the I/O thread, where the alarm goes off, too.
     *
     * @param timeout none if it is zero
     * @param done when its handler has come to an end, whether or not anybody hears of that
     */
    OnceAnswered(HttpServerExchange exchange, Refusals refusals, Duration timeout, Runnable done) {
        this.exchange = exchange;
        this.refusals = refusals;
        this.done = done;
        this.alarm = timeout.isZero()
                ? () -> true
                : exchange.getIoThread().executeAfter(this::refuse, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** With what comes of asking, which is not done if it is too late already. */
    void answer(Supplier<CompletionStage<Outcome>> asking) {
        if (answered.get()) {
            done.run();
            return;
        }
        Thread asker = Thread.currentThread();
        var unused = Stages.begun(asking).whenComplete((outcome, failure) -> answer(asker, outcome, failure));
    }

    private void answer(Thread asker, Outcome outcome, @Nullable Throwable failure) {
        done.run();
        if (answered.compareAndSet(false, true)) {
            alarm.remove();
            Outcome last = failure == null ? outcome : late -> refusals.ready(late, failure);
            if (Thread.currentThread() == asker) {
                Layer sending = ready(last);
                send(sending);
            } else {
                // Who brings it must not be kept, and there is little to do for what the log has decided.
                send(sender -> ready(last).handle(sender));
            }
        }
    }

    private Layer ready(Outcome outcome) {
        try {
            return outcome.ready(exchange);
        } catch (RuntimeException | Error e) {
            return refusals.ready(exchange, e);
        }
    }

    /**
     * Only its I/O thread sends, whoever was asked: where a worker ends an exchange, the I/O thread is woken in the middle of
     * it by the client's next request, and spins until the worker gets a processor again.
     */
    private void send(Layer sending) {
        exchange.getIoThread().execute(() -> Connectors.executeRootHandler(sending::handle, exchange));
    }

    private void refuse() {
        if (answered.compareAndSet(false, true) && !exchange.isComplete()) {
            HttpHandler refusing = late -> refusals.refuse(late, HttpError.timedOut());
            Connectors.executeRootHandler(refusing, exchange);
        }
    }
}
