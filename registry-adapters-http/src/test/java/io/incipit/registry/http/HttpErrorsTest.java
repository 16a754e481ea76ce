// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Reason;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.http.body.ErrorResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HttpErrorsTest {

    final HttpErrors errors = new HttpErrors(HttpConfig.DEFAULT);
    final HttpErrors debugging = new HttpErrors(debugging());

    @Test
    void responseTo_threadsThatEnd_isNoDefectOfOurs() {
        Response response = errors.responseTo(new RejectedExecutionException());

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers()).containsKey("Retry-After");
        assertThat(new String(response.payload().bytes(), UTF_8)).contains("This node is stopping");
    }

    @Test
    void codeOf_everyReason_isTheFieldsOwn() {
        String codes = Arrays.stream(Reason.values())
                .map(reason -> reason.code() + " " + reason)
                .sorted()
                .collect(Collectors.joining("\n"));

        assertThat(codes).isEqualTo("""
                        40401 SUBJECT_NOT_FOUND
                        40402 VERSION_NOT_FOUND
                        40403 SCHEMA_NOT_FOUND
                        40404 SUBJECT_SOFT_DELETED
                        40405 SUBJECT_NOT_SOFT_DELETED
                        40406 VERSION_SOFT_DELETED
                        40407 VERSION_NOT_SOFT_DELETED
                        40408 CONFIG_NOT_FOUND
                        40409 MODE_NOT_FOUND
                        40410 ASSOCIATION_NOT_FOUND
                        40901 INCOMPATIBLE_SCHEMA
                        40903 ASSOCIATION_EXISTS
                        40904 SUBJECT_ASSOCIATED
                        40905 SUBJECT_STRONGLY_ASSOCIATED
                        40907 NO_ACTIVE_VERSION
                        40908 ASSOCIATION_FROZEN
                        42101 HELD_ELSEWHERE
                        42201 INVALID_SCHEMA
                        42202 INVALID_VERSION
                        42203 INVALID_COMPATIBILITY_LEVEL
                        42204 INVALID_MODE
                        42205 OPERATION_NOT_PERMITTED
                        42206 REFERENCE_EXISTS
                        42208 INVALID_SUBJECT
                        42209 SCHEMA_TOO_LARGE
                        42210 INVALID_RULE_SET
                        42211 CONTEXT_NOT_EMPTY
                        42212 INVALID_ASSOCIATION
                        50001 STORE_FAILED
                        50002 STORE_TIMED_OUT
                        50003 FORWARD_FAILED
                        50004 HOLDER_UNKNOWN""");
    }

    @Test
    void responseTo_refusal_hasItsCodeAndText() {
        Response response = errors.responseTo(RegistryException.schemaNotFound("7"));

        assertThat(response.status()).isEqualTo(404);
        assertThat(bodyOf(response)).isEqualTo(new ErrorResponse(40403, "Schema 7 not found"));
        assertThat(response.headers()).isEmpty();
    }

    @Test
    void responseTo_storeFailure_isToBeRepeatedSoon() {
        Response response = errors.responseTo(RegistryException.storeFailed("The log is away", null));

        assertThat(response.status()).isEqualTo(503);
        assertThat(bodyOf(response).errorCode()).isEqualTo(50001);
        assertThat(response.headers()).isEqualTo(Map.of("Retry-After", "1"));
    }

    @Test
    void responseTo_defect_saysNothingOfIt() {
        Response response = errors.responseTo(new IllegalStateException("secret"));

        assertThat(response.status()).isEqualTo(500);
        assertThat(bodyOf(response)).isEqualTo(new ErrorResponse(500, "Internal Server Error"));
    }

    @Test
    void responseTo_debugging_addsTheTrace() {
        String message =
                bodyOf(debugging.responseTo(RegistryException.schemaNotFound())).message();

        assertThat(message).startsWith("Schema not found io.incipit.").contains("\n\tat io.incipit.");
    }

    @Test
    void responseTo_missingBodyWhenDebugging_isPlain() {
        String message = bodyOf(debugging.responseTo(HttpError.missingBody("register.arg5")))
                .message();

        assertThat(message).isEqualTo("register.arg5 must not be null (was null)");
    }

    private static ErrorResponse bodyOf(Response response) {
        return (ErrorResponse) ((Payload.Json) response.payload()).value();
    }

    private static HttpConfig debugging() {
        HttpConfig plain = HttpConfig.DEFAULT;
        return new HttpConfig(
                plain.listeners(), plain.threads(), plain.limits(), plain.speech(), plain.safeguards(), false, true);
    }
}
