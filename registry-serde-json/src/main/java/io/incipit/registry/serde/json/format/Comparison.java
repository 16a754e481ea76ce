// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import io.incipit.registry.domain.model.RegistryException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reader's schema takes what a writer's schema allows. For one piece of work, by one thread.
 *
 * <p>What was found for two schemas is given again where they are met again. Two schemas that are met inside themselves
 * count as compatible; where that proves wrong, all is compared again with what is known by then, until nothing new is.
 */
final class Comparison {

    private static final int MAX_DEPTH = 2000;

    private final Map<Origin, Shape> targets = new HashMap<>();
    private final Predicate<JsonRule> passes;
    private final Budget budget;
    private final Set<Pair> disproved;

    private final Map<Pair, Outcome> known = new HashMap<>();
    private final Set<Pair> open = new HashSet<>();
    private final Set<Pair> assumed = new HashSet<>();
    private final Set<Pair> refuted = new HashSet<>();

    private Comparison(Sides sides, Set<Pair> disproved) {
        this.passes = sides.passes();
        this.budget = sides.budget();
        this.disproved = disproved;
        targets.putAll(sides.writer().targets());
        targets.putAll(sides.reader().targets());
    }

    /** Compares two schemas. INVALID_SCHEMA if that takes too much, or goes too deep. */
    static Outcome of(Sides sides) {
        Set<Pair> disproved = new HashSet<>();
        while (true) {
            Comparison comparison = new Comparison(sides, Set.copyOf(disproved));
            Outcome outcome =
                    comparison.compare(sides.writer().root(), sides.reader().root());
            if (!disproved.addAll(comparison.refuted)) {
                return outcome;
            }
        }
    }

    boolean isCompatible(Shape writer, Shape reader) {
        return compare(writer, reader).isCompatible();
    }

    /** Compares two parts, and tells of what it finds. */
    void compare(Step step, Shape writer, Shape reader, Report report) {
        report.add(step, writer, reader, compare(writer, reader));
    }

    Outcome compare(Shape writer, Shape reader) {
        budget.step();
        Pair pair = new Pair(resolved(writer), resolved(reader));
        Outcome found = known.get(pair);
        if (found == null) {
            found = open.contains(pair) ? insideItself(pair) : compareAnew(pair);
        }
        return found;
    }

    private Outcome insideItself(Pair pair) {
        if (disproved.contains(pair)) {
            return Outcome.INCOMPATIBLE;
        }
        assumed.add(pair);
        return Outcome.COMPATIBLE;
    }

    private Outcome compareAnew(Pair pair) {
        if (open.size() == MAX_DEPTH) {
            throw RegistryException.invalidSchema("The schemas are nested too deeply to be compared", null);
        }
        open.add(pair);
        Outcome found = differences(pair.writer(), pair.reader());
        open.remove(pair);
        known.put(pair, found);
        if (!found.isCompatible() && assumed.contains(pair)) {
            refuted.add(pair);
        }
        return found;
    }

    private Outcome differences(Shape writer, Shape reader) {
        if (writer.isFalse() || reader.isEmpty()) {
            return Outcome.COMPATIBLE;
        }
        Report report = new Report(passes, writer, reader);
        if (writer instanceof CombinedShape || reader instanceof CombinedShape) {
            new CombinedComparison(this, report).compare(writer, reader);
        } else if (!kind(writer).equals(kind(reader))) {
            if (!areBytes(writer, reader)) {
                report.add(JsonRule.TYPE_CHANGED, Step.NONE);
            }
        } else {
            ofOneKind(writer, reader, report);
        }
        return report.outcome();
    }

    private void ofOneKind(Shape writer, Shape reader, Report report) {
        if (writer instanceof ObjectShape was && reader instanceof ObjectShape is) {
            new ObjectComparison(this, budget, report).compare(was, is);
        } else if (writer instanceof ArrayShape was && reader instanceof ArrayShape is) {
            new ArrayComparison(this, report).compare(was, is);
        } else if (writer instanceof NotShape was && reader instanceof NotShape is) {
            compareNegated(was, is, report);
        } else if (writer instanceof ConditionalShape was && reader instanceof ConditionalShape is) {
            compareConditional(was, is, report);
        } else {
            ValueComparison.compare(writer, reader, report);
        }
    }

    /** Who takes more leaves less out. */
    private void compareNegated(NotShape writer, NotShape reader, Report report) {
        if (!isCompatible(reader.negated(), writer.negated())) {
            report.add(JsonRule.NOT_TYPE_EXTENDED, Step.to("not"));
        } else if (!isCompatible(writer.negated(), reader.negated())) {
            report.add(JsonRule.NOT_TYPE_NARROWED, Step.to("not"));
        }
    }

    private void compareConditional(ConditionalShape writer, ConditionalShape reader, Report report) {
        if (!writer.condition()
                .origin()
                .node()
                .equals(reader.condition().origin().node())) {
            report.add(JsonRule.TYPE_CHANGED, Step.to("if"));
            return;
        }
        compareOptional(Step.to("then"), writer.then(), reader.then(), report);
        compareOptional(Step.to("else"), writer.otherwise(), reader.otherwise(), report);
    }

    /** Where nothing is said, anything may be. */
    void compareOptional(Step step, @Nullable Shape writer, @Nullable Shape reader, Report report) {
        if (reader == null) {
            if (writer != null) {
                report.add(JsonRule.SCHEMA_REMOVED, step);
            }
        } else if (writer == null) {
            if (!resolved(reader).isEmpty()) {
                report.add(JsonRule.SCHEMA_ADDED, step);
            }
        } else {
            compare(step, writer, reader, report);
        }
    }

    private static String kind(Shape shape) {
        return shape instanceof NumberShape ? "number" : shape.kind();
    }

    /** Kafka Connect writes bytes as strings, or as what else its converters have them. */
    private static boolean areBytes(Shape writer, Shape reader) {
        return isBytes(writer) && isBytes(reader);
    }

    private static boolean isBytes(Shape shape) {
        return shape.origin().node().path("connect.type").asText().equals("bytes");
    }

    /** What a reference leads to in the end; the same for what is none. One that leads to itself takes everything. */
    Shape resolved(Shape shape) {
        return shape instanceof ReferenceShape ? followed(shape) : shape;
    }

    private Shape followed(Shape shape) {
        Shape place = shape;
        Set<Origin> seen = new HashSet<>();
        while (place instanceof ReferenceShape reference) {
            if (!seen.add(reference.target())) {
                return new PlainShape(reference.origin(), PlainShape.Kind.EMPTY);
            }
            place = Objects.requireNonNull(targets.get(reference.target()), "every target is loaded");
        }
        return place;
    }

    /**
     * Two schemas, and how they are compared.
     *
     * @param passes which differences are let pass
     */
    record Sides(Shapes writer, Shapes reader, Predicate<JsonRule> passes, Budget budget) {}

    /** Two schemas; equal only to the same two. */
    private record Pair(Shape writer, Shape reader) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Pair pair && writer == pair.writer && reader == pair.reader;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(writer) + System.identityHashCode(reader);
        }
    }
}
