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

    /** Enough for 20,000 comparisons that found nothing. */
    private static final long MOST_BYTES = 4L << 20;

    private static final long BYTES_WITHOUT_FINDINGS = 200;

    /** As many as there is room for: one check may be of many versions, and another one of the same follow. */
    private static final int NEWCOMERS = Integer.MAX_VALUE;

    /** Whether the schema of one number can read what the other wrote, in the words of {@code ParsedSchema}. */
    record Question(long reader, long writer, Direction direction, CompatibilityPolicy policy) {}

    private final Recent<Question, List<Incompatibility>> found = new Recent<>(MOST_BYTES, NEWCOMERS);
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
        found.put(question, fresh, weightOf(fresh));
        return fresh;
    }

    private static long weightOf(List<Incompatibility> findings) {
        return BYTES_WITHOUT_FINDINGS
                + (findings.isEmpty() ? 0 : findings.toString().length());
    }
}
