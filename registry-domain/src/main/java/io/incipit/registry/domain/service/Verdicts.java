// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What comparisons of schemas came to, for the same two are compared again: by whoever checks before registering, and in
 * each subject that they stand in.
 *
 * <p>Schemas are named by numbers, so that none is kept alive by this. Thread-safe.
 */
final class Verdicts {

    private static final int CAPACITY = 20_000;

    /** Longer lists of findings are not worth their place. */
    private static final int MOST_FINDINGS = 8;

    /** Whether the schema of one number can read what the other wrote, in the words of {@code ParsedSchema}. */
    record Question(long reader, long writer, Direction direction, CompatibilityPolicy policy) {}

    private final Recent<Question, List<Incompatibility>> found = new Recent<>(CAPACITY);
    private final AtomicLong numbers = new AtomicLong();

    /** For a schema that has none yet. */
    long nextNumber() {
        return numbers.incrementAndGet();
    }

    List<Incompatibility> of(Question question, Supplier<List<Incompatibility>> comparison) {
        Optional<List<Incompatibility>> known = found.get(question);
        if (known.isPresent()) {
            return known.get();
        }
        List<Incompatibility> fresh = List.copyOf(comparison.get());
        if (fresh.size() <= MOST_FINDINGS) {
            found.put(question, fresh);
        }
        return fresh;
    }
}
