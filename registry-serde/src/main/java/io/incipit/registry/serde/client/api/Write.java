// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

/**
 * A call that changes the registry. Each time that it is asked it has a name of its own, under which it is repeated when
 * its answer is lost.
 *
 * <pre>{@code
 * Write<List<Integer>> deletion = registry.subjects().delete("orders-value");
 * deletion.dryRun().now();                     // what would go, or why it may not
 * deletion.named("cleanup-17").now();          // safe to be sent again
 * }</pre>
 */
public interface Write<T> extends Call<T> {

    /**
     * The answer that the write would get now; nothing is written. Fails with a
     * {@link io.incipit.registry.serde.client.RegistryClientException} if the answer does not say that it was a dry run:
     * a registry that knows none has written then.
     */
    Call<T> dryRun();

    /**
     * The same under a name of the caller's. A repetition under the same name is answered as before and writes nothing,
     * as long as it is among the last 10,000 writes. Other registries pass over the name.
     *
     * @param command 1 to 64 visible ASCII characters
     */
    Write<T> named(String command);

    /** The answer with what {@link Call#after} needs. */
    Call<Written<T>> receipt();
}
