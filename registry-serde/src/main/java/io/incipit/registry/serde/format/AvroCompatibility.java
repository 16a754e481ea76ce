// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/**
 * Whether a reader takes what a writer writes: Avro's schema resolution, with the findings of Avro's own checker in its
 * order.
 *
 * <p>Not Avro's {@link SchemaCompatibility} itself, because its list of findings doubles with every type that uses
 * another one twice. Here at most 1000 findings are given.
 */
final class AvroCompatibility {

    private static final int MAX_FINDINGS = 1000;
    private static final String TYPE = "type";

    /** By identity: a type is one object wherever it is used. */
    private final Map<Schema.SeenPair, List<AvroFinding>> known = new HashMap<>();

    private AvroCompatibility() {}

    /** @param submitted the text of the newer of the two, in which the places are */
    static List<Incompatibility> check(
            Schema reader, Schema writer, Direction direction, Supplier<SubmittedText> submitted) {
        List<AvroFinding> findings = findings(reader, writer);
        if (findings.isEmpty()) {
            return List.of();
        }
        SubmittedText text = submitted.get();
        return findings.stream().map(finding -> finding.in(direction, text)).toList();
    }

    static List<AvroFinding> findings(Schema reader, Schema writer) {
        return new AvroCompatibility().compare(reader, writer, AvroSpot.ROOT);
    }

    /** What was found for a pair is given again where the pair is met again, with the place of the first time. */
    private List<AvroFinding> compare(Schema reader, Schema writer, AvroSpot spot) {
        Schema.SeenPair pair = new Schema.SeenPair(reader, writer);
        List<AvroFinding> findings = known.get(pair);
        if (findings == null) {
            // A pair that is met inside itself is compatible unless proven otherwise.
            known.put(pair, List.of());
            findings = findings(reader, writer, spot);
            known.put(pair, findings);
        }
        return findings;
    }

    private List<AvroFinding> findings(Schema reader, Schema writer, AvroSpot spot) {
        if (reader.getType() == writer.getType()) {
            return ofSameType(reader, writer, spot);
        }
        if (writer.isUnion()) {
            return ofWritersUnion(reader, writer, spot);
        }
        if (reader.isUnion()) {
            return someBranchReads(reader, writer, spot) ? List.of() : List.of(missingBranch(reader, writer, spot));
        }
        return AvroPromotions.promotes(writer.getType(), reader.getType())
                ? List.of()
                : List.of(mismatch(reader, writer, spot));
    }

    private List<AvroFinding> ofWritersUnion(Schema reader, Schema writer, AvroSpot spot) {
        List<AvroFinding> findings = new ArrayList<>();
        for (int i = 0; i < writer.getTypes().size(); i++) {
            Schema branch = writer.getTypes().get(i);
            AvroSpot there = spot.inWriter(i);
            List<AvroFinding> found = compare(reader, branch, there);
            addUpToMaximum(
                    findings,
                    reader.getType() == branch.getType()
                            ? found
                            : found.stream()
                                    .map(finding -> finding.as(AvroRule.UNION_LEFT, there, finding.written()))
                                    .toList());
        }
        return findings;
    }

    private List<AvroFinding> ofSameType(Schema reader, Schema writer, AvroSpot spot) {
        return switch (reader.getType()) {
            case ARRAY -> compare(reader.getElementType(), writer.getElementType(), spot.then("items"));
            case MAP -> compare(reader.getValueType(), writer.getValueType(), spot.then("values"));
            case UNION -> ofUnions(reader, writer, spot);
            case RECORD -> ofRecords(reader, writer, spot);
            case ENUM -> ofEnums(reader, writer, spot);
            case FIXED -> ofFixed(reader, writer, spot);
            default -> List.of();
        };
    }

    private List<AvroFinding> ofUnions(Schema reader, Schema writer, AvroSpot spot) {
        List<AvroFinding> findings = new ArrayList<>();
        for (int i = 0; i < writer.getTypes().size(); i++) {
            Schema branch = writer.getTypes().get(i);
            if (!AvroGlance.shows(reader, branch)
                    && !compare(reader, branch, spot.aloneInWriter(i)).isEmpty()) {
                addUpToMaximum(findings, List.of(missingBranch(reader, branch, spot.inWriter(i))));
            }
        }
        return findings;
    }

    private boolean someBranchReads(Schema reader, Schema writer, AvroSpot spot) {
        for (int i = 0; i < reader.getTypes().size(); i++) {
            Schema branch = reader.getTypes().get(i);
            if (!otherName(branch, writer)
                    && compare(branch, writer, spot.aloneInReader(i)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Spares unions of many types the comparison of each with each. */
    private static boolean otherName(Schema reader, Schema writer) {
        boolean named =
                switch (reader.getType()) {
                    case RECORD, ENUM, FIXED -> reader.getType() == writer.getType();
                    default -> false;
                };
        return named && !SchemaCompatibility.schemaNameEquals(reader, writer);
    }

    private List<AvroFinding> ofRecords(Schema reader, Schema writer, AvroSpot spot) {
        List<AvroFinding> findings = ofNames(reader, writer, spot);
        for (Schema.Field field : reader.getFields()) {
            addUpToMaximum(findings, ofField(field, writer, spot));
        }
        return findings;
    }

    private List<AvroFinding> ofField(Schema.Field field, Schema writer, AvroSpot record) {
        List<Schema.Field> sources = sources(field, writer);
        if (sources.isEmpty()) {
            return field.hasDefaultValue() ? List.of() : withoutSource(field, writer, record);
        }
        Schema.Field source = sources.get(0);
        if (sources.size() > 1) {
            return List.of(severalSources(field, sources, record));
        }
        if (AvroGlance.shows(field.schema(), source.schema())) {
            return List.of();
        }
        AvroSpot spot = at(field, record).from(record, source.pos(), source.name());
        return compare(field.schema(), source.schema(), spot.then(TYPE));
    }

    private List<AvroFinding> withoutSource(Schema.Field field, Schema writer, AvroSpot record) {
        AvroSpot spot = at(field, record);
        if (field.schema().getType() == Schema.Type.ENUM && field.schema().getEnumDefault() != null) {
            // An enum's default is for unknown symbols; Avro's checker says so by comparing with the whole record.
            return compare(field.schema(), writer, spot.then(TYPE)).stream()
                    .map(finding -> finding.as(AvroRule.NO_DEFAULT_BUT_OF_ENUM, spot, null))
                    .toList();
        }
        String type = AvroTypeNames.of(field.schema());
        return List.of(new AvroFinding(AvroRule.NO_DEFAULT, spot, field.name(), type, null));
    }

    private static AvroSpot at(Schema.Field field, AvroSpot record) {
        return record.inReader(field.pos(), field.name());
    }

    private static AvroFinding severalSources(Schema.Field field, List<Schema.Field> sources, AvroSpot record) {
        List<String> names = sources.stream().map(Schema.Field::name).toList();
        String detail = "reader field %s matches multiple writer fields: %s".formatted(field.name(), names);
        return new AvroFinding(AvroRule.SEVERAL_SOURCES, at(field, record), detail, field.name(), names.toString());
    }

    private static List<Schema.Field> sources(Schema.Field field, Schema writer) {
        if (field.aliases().isEmpty()) {
            Schema.Field source = writer.getField(field.name());
            return source == null ? List.of() : List.of(source);
        }
        return Stream.concat(Stream.of(field.name()), field.aliases().stream())
                .map(writer::getField)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<AvroFinding> ofEnums(Schema reader, Schema writer, AvroSpot spot) {
        List<AvroFinding> findings = ofNames(reader, writer, spot);
        List<String> missing = writer.getEnumSymbols().stream()
                .filter(symbol -> !reader.hasEnumSymbol(symbol))
                .sorted()
                .toList();
        if (!missing.isEmpty() && reader.getEnumDefault() == null) {
            String symbols = missing.toString();
            findings.add(new AvroFinding(AvroRule.SYMBOLS, spot.then("symbols"), symbols, null, symbols));
        }
        return findings;
    }

    private static List<AvroFinding> ofFixed(Schema reader, Schema writer, AvroSpot spot) {
        List<AvroFinding> findings = ofNames(reader, writer, spot);
        String read = Integer.toString(reader.getFixedSize());
        String written = Integer.toString(writer.getFixedSize());
        if (!read.equals(written)) {
            String detail = "expected: %s, found: %s".formatted(written, read);
            findings.add(new AvroFinding(AvroRule.RESIZED, spot.then("size"), detail, read, written));
        }
        return findings;
    }

    private static List<AvroFinding> ofNames(Schema reader, Schema writer, AvroSpot spot) {
        List<AvroFinding> findings = new ArrayList<>();
        if (!SchemaCompatibility.schemaNameEquals(reader, writer)) {
            String read = reader.getFullName();
            String written = writer.getFullName();
            findings.add(new AvroFinding(AvroRule.RENAMED, spot.then("name"), "expected: " + written, read, written));
        }
        return findings;
    }

    private static AvroFinding mismatch(Schema reader, Schema writer, AvroSpot spot) {
        String detail =
                "reader type: %s not compatible with writer type: %s".formatted(reader.getType(), writer.getType());
        return new AvroFinding(AvroRule.RETYPED, spot, detail, AvroTypeNames.of(reader), AvroTypeNames.of(writer));
    }

    private static AvroFinding missingBranch(Schema reader, Schema writer, AvroSpot spot) {
        String detail = "reader union lacking writer type: " + writer.getType();
        return new AvroFinding(AvroRule.NO_BRANCH, spot, detail, AvroTypeNames.of(reader), AvroTypeNames.of(writer));
    }

    private static void addUpToMaximum(List<AvroFinding> findings, List<AvroFinding> more) {
        int added = Math.min(MAX_FINDINGS - findings.size(), more.size());
        if (added > 0) {
            findings.addAll(more.subList(0, added));
        }
    }
}
