// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import io.incipit.registry.serde.json.format.ObjectShape.Members;
import io.incipit.registry.serde.json.format.ObjectShape.PatternMember;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what schemas say about objects. */
final class ObjectComparison {

    private static final String PROPERTIES = "properties";
    private static final String DEPENDENCIES = "dependencies";

    private final Comparison comparison;
    private final Budget budget;
    private final Report report;
    private final RestComparison rests;

    ObjectComparison(Comparison comparison, Budget budget, Report report) {
        this.comparison = comparison;
        this.budget = budget;
        this.report = report;
        this.rests = new RestComparison(comparison, report);
    }

    void compare(ObjectShape writer, ObjectShape reader) {
        Map<String, Shape> was = writer.members().properties();
        Map<String, Shape> is = reader.members().properties();
        was.forEach((name, shape) -> {
            Shape read = is.get(name);
            if (read == null) {
                removed(name, shape, reader);
            } else {
                comparison.compare(Step.to(PROPERTIES, name), shape, read, report);
                required(name, writer.members(), reader.members());
            }
        });
        is.forEach((name, shape) -> {
            if (!was.containsKey(name)) {
                added(name, shape, writer, reader.members().required().contains(name));
            }
        });
        patterns(writer.members(), reader.members());
        rests(writer, reader);
        dependencies(writer.dependencies(), reader.dependencies());
        ValueComparison.ofLimits(
                LimitRules.MIN_PROPERTIES, LimitRules.MAX_PROPERTIES, writer.size(), reader.size(), report);
    }

    /** What the reader makes of a member that it has no name for. */
    private void removed(String name, Shape shape, ObjectShape reader) {
        Step step = Step.to(PROPERTIES, name);
        if (isOpen(reader)) {
            report.add(JsonRule.PROPERTY_REMOVED_FROM_OPEN_CONTENT_MODEL, step);
            return;
        }
        Shape cover = cover(name, reader);
        if (cover != null) {
            rests.compare(CoverRules.PROPERTY_REMOVED, step, shape, cover);
        } else if (comparison.resolved(shape).isFalse()) {
            report.add(JsonRule.PROPERTY_WITH_FALSE_REMOVED_FROM_CLOSED_CONTENT_MODEL, step);
        } else {
            report.add(JsonRule.PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL, step);
        }
    }

    /** What the writer may have had in place of a member that it had no name for. */
    private void added(String name, Shape shape, ObjectShape writer, boolean isRequired) {
        Step step = Step.to(PROPERTIES, name);
        boolean hasDefault = hasDefault(shape);
        if (isOpen(writer)) {
            report.add(addedToOpen(shape, isRequired, hasDefault), step);
            return;
        }
        Shape cover = cover(name, writer);
        if (cover != null) {
            rests.compare(CoverRules.PROPERTY_ADDED, step, cover, shape);
        }
        if (!isRequired) {
            report.add(JsonRule.OPTIONAL_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL, step);
        } else {
            report.add(
                    hasDefault
                            ? JsonRule.REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_UNOPEN_CONTENT_MODEL
                            : JsonRule.REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL,
                    step);
        }
    }

    private JsonRule addedToOpen(Shape shape, boolean isRequired, boolean hasDefault) {
        if (isRequired) {
            return hasDefault
                    ? JsonRule.REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_OPEN_CONTENT_MODEL
                    : JsonRule.REQUIRED_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL;
        }
        return comparison.resolved(shape).isEmpty()
                ? JsonRule.PROPERTY_WITH_EMPTY_SCHEMA_ADDED_TO_OPEN_CONTENT_MODEL
                : JsonRule.OPTIONAL_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL;
    }

    private boolean hasDefault(Shape shape) {
        return shape.origin().node().has("default")
                || comparison.resolved(shape).origin().node().has("default");
    }

    private void required(String name, Members writer, Members reader) {
        boolean was = writer.required().contains(name);
        boolean is = reader.required().contains(name);
        Step step = Step.to("required", name);
        if (was && !is) {
            report.add(JsonRule.REQUIRED_ATTRIBUTE_REMOVED, step);
        } else if (!was && is) {
            Shape shape = reader.properties().get(name);
            report.add(
                    shape != null && hasDefault(shape)
                            ? JsonRule.REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED
                            : JsonRule.REQUIRED_ATTRIBUTE_ADDED,
                    step);
        }
    }

    private void patterns(Members writer, Members reader) {
        for (PatternMember was : writer.patterns()) {
            for (PatternMember is : reader.patterns()) {
                if (was.pattern().text().equals(is.pattern().text())) {
                    Step step = Step.to("patternProperties", is.pattern().text());
                    comparison.compare(step, was.schema(), is.schema(), report);
                }
            }
        }
    }

    private void rests(ObjectShape writer, ObjectShape reader) {
        rests.compare(RestRules.ADDITIONAL_PROPERTIES, writer.additional(), reader.additional());
        if (writer.members().isEmpty() && reader.members().isEmpty()) {
            rests.compare(RestRules.UNEVALUATED_PROPERTIES, writer.unevaluated(), reader.unevaluated());
        }
    }

    private void dependencies(ObjectShape.Dependencies writer, ObjectShape.Dependencies reader) {
        writer.members().forEach((name, was) -> {
            Set<String> is = reader.members().get(name);
            if (is == null) {
                report.add(JsonRule.DEPENDENCY_ARRAY_REMOVED, Step.to(DEPENDENCIES, name));
            } else if (!was.equals(is)) {
                report.add(changed(was, is), Step.to(DEPENDENCIES, name));
            }
        });
        reader.members().keySet().stream()
                .filter(name -> !writer.members().containsKey(name))
                .forEach(name -> report.add(JsonRule.DEPENDENCY_ARRAY_ADDED, Step.to(DEPENDENCIES, name)));
        writer.schemas().forEach((name, was) -> {
            Shape is = reader.schemas().get(name);
            if (is == null) {
                report.add(JsonRule.DEPENDENCY_SCHEMA_REMOVED, Step.to(DEPENDENCIES, name));
            } else {
                comparison.compare(Step.to(DEPENDENCIES, name), was, is, report);
            }
        });
        reader.schemas().keySet().stream()
                .filter(name -> !writer.schemas().containsKey(name))
                .forEach(name -> report.add(JsonRule.DEPENDENCY_SCHEMA_ADDED, Step.to(DEPENDENCIES, name)));
    }

    private static JsonRule changed(Set<String> was, Set<String> is) {
        if (is.containsAll(was)) {
            return JsonRule.DEPENDENCY_ARRAY_EXTENDED;
        }
        return was.containsAll(is) ? JsonRule.DEPENDENCY_ARRAY_NARROWED : JsonRule.DEPENDENCY_ARRAY_CHANGED;
    }

    private static boolean isOpen(ObjectShape shape) {
        return shape.additional().isAnything()
                && shape.unevaluated().isAnything()
                && shape.members().patterns().isEmpty();
    }

    /** What a schema that is not open takes under a name that it does not have; null if it takes nothing. */
    private @Nullable Shape cover(String name, ObjectShape shape) {
        for (PatternMember member : shape.members().patterns()) {
            if (member.pattern().isFoundIn(name, budget)) {
                return member.schema();
            }
        }
        return shape.additional().schemaBefore(shape.unevaluated());
    }
}
