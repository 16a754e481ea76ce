// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import io.incipit.registry.domain.model.RegistryException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work that follows types into types, as deep as somebody has nested them. What overflows the caller's stack is done
 * again on a larger one, and refused if that is not enough either. Thread-safe.
 */
public final class DeepWork {

    /** Room for some ten thousand types within types; the memory is only taken as it is used. */
    private static final long STACK_BYTES = 64L << 20;

    private DeepWork() {}

    /**
     * Does the work, at worst twice.
     *
     * @throws RegistryException.Rejected if the schema is nested too deeply for any stack
     */
    public static <T> T call(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            return callOnLargeStack(work);
        }
    }

    private static <T> T callOnLargeStack(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(
                            work, task -> new Thread(null, task, "incipit-deep-schema", STACK_BYTES).start())
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw RegistryException.invalidSchema("The schema is nested too deeply", e.getCause());
        }
    }
}
