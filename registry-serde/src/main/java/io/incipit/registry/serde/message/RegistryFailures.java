// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.RegistryClientException;
import java.net.http.HttpTimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;

/** Says a registry's refusal in Kafka's words, so that applications know whether trying again helps. */
final class RegistryFailures {

    private RegistryFailures() {}

    /**
     * The exception to throw.
     *
     * @param what the work that failed, with topic, subject and registry
     */
    static KafkaException translate(RegistryClientException failure, String what) {
        String message = what + ": " + failure.getMessage() + ". " + advice(failure);
        return switch (failure.status()) {
            case 401 -> new AuthenticationException(message, failure);
            case 403 -> new AuthorizationException(message, failure);
            case 429 -> withCause(new ThrottlingQuotaExceededException(message), failure);
            case 408, 500, 503, 504 -> new TimeoutException(message, failure);
            case 502 -> withCause(new DisconnectException(message), failure);
            case RegistryClientException.NO_STATUS -> unanswered(message, failure);
            default -> new SerializationException(message, failure);
        };
    }

    private static KafkaException unanswered(String message, RegistryClientException failure) {
        boolean outOfTime = failure.getCause() instanceof HttpTimeoutException
                || failure.getCause() instanceof InterruptedException;
        return outOfTime ? new TimeoutException(message, failure) : new SerializationException(message, failure);
    }

    private static KafkaException withCause(KafkaException exception, Throwable cause) {
        exception.initCause(cause);
        return exception;
    }

    private static String advice(RegistryClientException failure) {
        return switch (failure.status()) {
            case RegistryClientException.NO_STATUS -> "Check that a registry runs at schema.registry.url";
            case 401 -> "Check the credentials: those of basic.auth.* or bearer.auth.*";
            case 403 -> "Ask for the right to do this";
            case 404 ->
                "Check that schema.registry.url is the registry that the producer uses, and that the schema is"
                        + " registered there; with auto.register.schemas=true a producer registers it itself";
            case 409 -> "Change the schema so that it is compatible, or the compatibility level of the subject";
            case 422 -> "Correct the schema";
            default -> "Try again; look into the registry's log if this goes on";
        };
    }
}
