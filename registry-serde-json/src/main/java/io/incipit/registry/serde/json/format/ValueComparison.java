// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what schemas say about single values: texts, numbers, lists of values. */
final class ValueComparison {

    private ValueComparison() {}

    static void compare(Shape writer, Shape reader, Report report) {
        if (writer instanceof StringShape was && reader instanceof StringShape is) {
            ofStrings(was, is, report);
        } else if (writer instanceof NumberShape was && reader instanceof NumberShape is) {
            ofNumbers(was, is, report);
        } else if (writer instanceof EnumShape was && reader instanceof EnumShape is) {
            ofValues(was, is, report);
        }
    }

    private static void ofStrings(StringShape writer, StringShape reader, Report report) {
        ofLimits(LimitRules.MIN_LENGTH, LimitRules.MAX_LENGTH, writer.length(), reader.length(), report);
        String was = writer.pattern();
        String is = reader.pattern();
        Step step = Step.to("pattern");
        if (was == null && is != null) {
            report.add(JsonRule.PATTERN_ADDED, step);
        } else if (was != null && is == null) {
            report.add(JsonRule.PATTERN_REMOVED, step);
        } else if (was != null && !was.equals(is)) {
            report.add(JsonRule.PATTERN_CHANGED, step);
        }
    }

    private static void ofNumbers(NumberShape writer, NumberShape reader, Report report) {
        ofLimits(LimitRules.MINIMUM, LimitRules.MAXIMUM, writer.inclusive(), reader.inclusive(), report);
        ofLimits(
                LimitRules.EXCLUSIVE_MINIMUM,
                LimitRules.EXCLUSIVE_MAXIMUM,
                writer.exclusive(),
                reader.exclusive(),
                report);
        ofMultiples(writer.multipleOf(), reader.multipleOf(), report);
        if (writer.isInteger() && !reader.isInteger()) {
            report.add(JsonRule.TYPE_EXTENDED, Step.NONE);
        } else if (!writer.isInteger() && reader.isInteger()) {
            report.add(JsonRule.TYPE_NARROWED, Step.NONE);
        }
    }

    private static void ofMultiples(@Nullable BigDecimal was, @Nullable BigDecimal is, Report report) {
        Step step = Step.to("multipleOf");
        if (was == null && is != null) {
            report.add(JsonRule.MULTIPLE_OF_ADDED, step);
        } else if (was != null && is == null) {
            report.add(JsonRule.MULTIPLE_OF_REMOVED, step);
        } else if (was != null && is != null && was.compareTo(is) != 0) {
            report.add(ofMultiples(was, is), step);
        }
    }

    private static JsonRule ofMultiples(BigDecimal was, BigDecimal is) {
        if (isMultiple(was, is)) {
            return JsonRule.MULTIPLE_OF_REDUCED;
        }
        return isMultiple(is, was) ? JsonRule.MULTIPLE_OF_EXPANDED : JsonRule.MULTIPLE_OF_CHANGED;
    }

    /** A quotient of very many digits is not worked out, and such numbers count as none of each other's multiples. */
    private static boolean isMultiple(BigDecimal number, BigDecimal unit) {
        long digits = Math.abs((long) number.precision() - number.scale() - unit.precision() + unit.scale());
        return digits < 1000 && number.remainder(unit).signum() == 0;
    }

    private static void ofValues(EnumShape writer, EnumShape reader, Report report) {
        Set<?> was = writer.values();
        Set<?> is = reader.values();
        if (was.equals(is)) {
            return;
        }
        if (reader.isConst()) {
            report.add(JsonRule.ENUM_ARRAY_CHANGED, Step.to("const"));
        } else if (is.containsAll(was)) {
            report.add(JsonRule.ENUM_ARRAY_EXTENDED, Step.to("enum"));
        } else if (was.containsAll(is)) {
            report.add(JsonRule.ENUM_ARRAY_NARROWED, Step.to("enum"));
        } else {
            report.add(JsonRule.ENUM_ARRAY_CHANGED, Step.to("enum"));
        }
    }

    static void ofLimits(LimitRules least, LimitRules most, Limits writer, Limits reader, Report report) {
        ofLimit(most, writer.most(), reader.most(), report);
        ofLimit(least, writer.least(), reader.least(), report);
    }

    private static void ofLimit(LimitRules rules, @Nullable BigDecimal was, @Nullable BigDecimal is, Report report) {
        Step step = Step.to(rules.keyword());
        if (was == null && is != null) {
            report.add(rules.added(), step);
        } else if (was != null && is == null) {
            report.add(rules.removed(), step);
        } else if (was != null && is != null && was.compareTo(is) != 0) {
            report.add(was.compareTo(is) < 0 ? rules.increased() : rules.decreased(), step);
        }
    }
}
