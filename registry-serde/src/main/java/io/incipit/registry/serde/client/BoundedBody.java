// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes in the bytes of an answer up to a bound: whoever answers with more is not a registry, or not a well one. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private final AtomicReference<@Nullable Subscription> source = new AtomicReference<>();
    private final AtomicLong left;
    private final long bound;

    BoundedBody(long bound) {
        this.bound = bound;
        this.left = new AtomicLong(bound);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return bytes.getBody();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source.set(subscription);
        bytes.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        long size = part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (left.addAndGet(-size) >= 0) {
            bytes.onNext(part);
            return;
        }
        Subscription subscription = source.getAndSet(null);
        if (subscription != null) {
            subscription.cancel();
            bytes.onError(
                    RegistryClientException.unreadable("The answer is larger than %d bytes".formatted(bound), null));
        }
    }

    @Override
    public void onError(Throwable failure) {
        bytes.onError(failure);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }
}
