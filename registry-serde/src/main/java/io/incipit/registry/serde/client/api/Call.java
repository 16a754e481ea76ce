// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import io.incipit.registry.serde.client.RegistryClientException;
import java.util.concurrent.CompletableFuture;

/**
 * A question that is ready to be asked, as often as one likes; nothing is sent before. Immutable, for use by many
 * threads.
 *
 * <pre>{@code
 * Call<List<String>> subjects = registry.subjects().list();
 * List<String> names = subjects.now();
 * subjects.later().thenAccept(System.out::println);
 * }</pre>
 */
public interface Call<T> {

    /**
     * Asks, and waits for the answer.
     *
     * @throws RegistryClientException with status, error code and message if the registry refuses, or nobody answers
     */
    T now();

    /**
     * Asks without waiting; no thread waits for the retries either. The future fails with a
     * {@link RegistryClientException}; cancelling it ends the retries.
     */
    CompletableFuture<T> later();

    /**
     * The same of a node that knows of a write: one that does not yet waits a little, and then refuses. Other registries
     * pass over it.
     *
     * @param offset of {@link Written}
     */
    Call<T> after(long offset);
}
