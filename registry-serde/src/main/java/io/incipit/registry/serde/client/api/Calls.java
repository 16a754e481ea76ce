// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import io.incipit.registry.serde.client.HttpTransport;
import io.incipit.registry.serde.client.RegistryAnswer;
import io.incipit.registry.serde.client.RegistryRequest;
import java.util.List;
import java.util.function.Function;

/**
 * Makes calls to one registry.
 *
 * @param prefix of every path, which says the context; empty for none
 */
record Calls(HttpTransport transport, String prefix) {

    <T> Write<T> of(RegistryRequest request, Function<RegistryAnswer, T> reader) {
        return new HttpCall<>(transport, prefix.isEmpty() ? request : request.below(prefix), reader);
    }

    <T> Write<T> of(RegistryRequest request, Class<T> type) {
        return of(request, answer -> answer.as(type));
    }

    <T> Write<List<T>> listOf(RegistryRequest request, Class<T> type) {
        return of(request, answer -> answer.listOf(type));
    }

    Write<DescribedSchema> described(RegistryRequest request) {
        return of(request, answer -> DescribedSchema.read(answer.json()));
    }

    /** What is not below a context. */
    Calls ofTheServer() {
        return new Calls(transport, "");
    }
}
