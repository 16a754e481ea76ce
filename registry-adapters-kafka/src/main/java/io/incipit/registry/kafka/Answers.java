// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** Waits for answers of Kafka, never for longer than said. */
final class Answers {

    private Answers() {}

    /** The one of several answers that belongs to what was asked; there is one for each question. */
    static <K, V> V to(K question, Map<K, V> answers) {
        return Objects.requireNonNull(answers.get(question), "Asked, so answered");
    }

    /**
     * The answer.
     *
     * @throws KafkaException what the broker or the client failed with; TimeoutException when the time is up;
     *     InterruptException, with the thread's flag set again, when interrupted
     */
    static <T> T await(Future<T> answer, Duration limit) {
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("No answer within %d ms".formatted(limit.toMillis()), e);
        } catch (ExecutionException e) {
            throw failureIn(e);
        }
    }

    /** What a future that failed so was failed with. */
    static KafkaException failureIn(Throwable failed) {
        Throwable failure = failed;
        while (failure.getCause() != null
                && (failure instanceof ExecutionException || failure instanceof CompletionException)) {
            failure = failure.getCause();
        }
        return failure instanceof KafkaException known ? known : new KafkaException(failure);
    }
}
