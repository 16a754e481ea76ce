// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

    final BoundedBody body = new BoundedBody(10);
    final CompletableFuture<byte[]> bytes = body.getBody().toCompletableFuture();
    final Source source = new Source(new AtomicBoolean());

    @Test
    void body_upToTheBound_isTaken() {
        body.onSubscribe(source);
        send(4);
        send(6);
        body.onComplete();

        assertThat(bytes.join()).hasSize(10);
        assertThat(source.cancelled()).isFalse();
    }

    @Test
    void body_beyondTheBound_isBrokenOff() {
        body.onSubscribe(source);
        send(4);
        send(7);
        send(1 << 20);
        body.onComplete();

        assertThat(source.cancelled()).isTrue();
        assertThatThrownBy(bytes::join).hasMessageContaining("The answer is larger than 10 bytes");
    }

    @Test
    void body_thatFails_failsSo() {
        body.onSubscribe(source);
        body.onError(new IllegalStateException("broken"));

        assertThatThrownBy(bytes::join).hasMessageContaining("broken");
    }

    private void send(int size) {
        body.onNext(List.of(ByteBuffer.allocate(size)));
    }

    /** Knows whether it was cancelled. */
    private record Source(AtomicBoolean stopped) implements Subscription {

        boolean cancelled() {
            return stopped.get();
        }

        @Override
        public void request(long count) {}

        @Override
        public void cancel() {
            stopped.set(true);
        }
    }
}
