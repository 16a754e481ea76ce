// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.spi.ParsedSchema.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType;

/**
 * Whether a reader takes what a writer writes: Avro's schema resolution, with the findings of Avro's own checker in its
 * order.
 *
 * <p>Not Avro's {@link SchemaCompatibility} itself, because its list of findings doubles with every type that uses
 * another one twice. Here at most 1000 findings are given.
 */
final class AvroCompatibility {

    private static final int MAX_FINDINGS = 1000;

    /** By identity: a type is one object wherever it is used. */
    private final Map<Schema.SeenPair, List<AvroFinding>> known = new HashMap<>();

    private AvroCompatibility() {}

    static List<Incompatibility> check(Schema reader, Schema writer, Direction direction) {
        return new AvroCompatibility()
                .compare(reader, writer, AvroPath.ROOT).stream()
                        .map(finding -> finding.in(direction))
                        .toList();
    }

    /** What was found for a pair is given again where the pair is met again, with the path of the first time. */
    private List<AvroFinding> compare(Schema reader, Schema writer, AvroPath path) {
        Schema.SeenPair pair = new Schema.SeenPair(reader, writer);
        List<AvroFinding> findings = known.get(pair);
        if (findings == null) {
            // A pair that is met inside itself is compatible unless proven otherwise.
            known.put(pair, List.of());
            findings = findings(reader, writer, path);
            known.put(pair, findings);
        }
        return findings;
    }

    private List<AvroFinding> findings(Schema reader, Schema writer, AvroPath path) {
        if (reader.getType() == writer.getType()) {
            return ofSameType(reader, writer, path);
        }
        if (writer.isUnion()) {
            List<AvroFinding> findings = new ArrayList<>();
            for (int i = 0; i < writer.getTypes().size(); i++) {
                addUpToMaximum(findings, compare(reader, writer.getTypes().get(i), path.then(i)));
            }
            return findings;
        }
        if (reader.isUnion()) {
            return someBranchReads(reader, writer) ? List.of() : List.of(missingBranch(writer, path));
        }
        return AvroPromotions.promotes(writer.getType(), reader.getType())
                ? List.of()
                : List.of(finding(
                        SchemaIncompatibilityType.TYPE_MISMATCH,
                        path,
                        "reader type: %s not compatible with writer type: %s"
                                .formatted(reader.getType(), writer.getType())));
    }

    private List<AvroFinding> ofSameType(Schema reader, Schema writer, AvroPath path) {
        return switch (reader.getType()) {
            case ARRAY -> compare(reader.getElementType(), writer.getElementType(), path.then("items"));
            case MAP -> compare(reader.getValueType(), writer.getValueType(), path.then("values"));
            case UNION -> ofUnions(reader, writer, path);
            case RECORD -> ofRecords(reader, writer, path);
            case ENUM -> ofEnums(reader, writer, path);
            case FIXED -> ofFixed(reader, writer, path);
            default -> List.of();
        };
    }

    private List<AvroFinding> ofUnions(Schema reader, Schema writer, AvroPath path) {
        List<AvroFinding> findings = new ArrayList<>();
        for (int i = 0; i < writer.getTypes().size(); i++) {
            Schema branch = writer.getTypes().get(i);
            if (!compare(reader, branch, AvroPath.ROOT).isEmpty()) {
                addUpToMaximum(findings, List.of(missingBranch(branch, path.then(i))));
            }
        }
        return findings;
    }

    private boolean someBranchReads(Schema reader, Schema writer) {
        for (Schema branch : reader.getTypes()) {
            if (!otherName(branch, writer)
                    && compare(branch, writer, AvroPath.ROOT).isEmpty()) {
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

    private List<AvroFinding> ofRecords(Schema reader, Schema writer, AvroPath path) {
        List<AvroFinding> findings = ofNames(reader, writer, path);
        for (Schema.Field field : reader.getFields()) {
            addUpToMaximum(findings, ofField(field, writer, path.then("fields/" + field.pos())));
        }
        return findings;
    }

    private List<AvroFinding> ofField(Schema.Field field, Schema writer, AvroPath path) {
        List<Schema.Field> sources = sources(field, writer);
        if (sources.size() > 1) {
            List<String> names = sources.stream().map(Schema.Field::name).toList();
            String detail = "reader field %s matches multiple writer fields: %s".formatted(field.name(), names);
            return List.of(finding(SchemaIncompatibilityType.NAME_MISMATCH, path, detail));
        }
        if (sources.size() == 1) {
            return compare(field.schema(), sources.get(0).schema(), path.then("type"));
        }
        if (field.hasDefaultValue()) {
            return List.of();
        }
        if (field.schema().getType() == Schema.Type.ENUM && field.schema().getEnumDefault() != null) {
            // An enum's default is for unknown symbols; Avro's checker says so by comparing with the whole record.
            return compare(field.schema(), writer, path.then("type"));
        }
        return List.of(finding(SchemaIncompatibilityType.READER_FIELD_MISSING_DEFAULT_VALUE, path, field.name()));
    }

    private static List<Schema.Field> sources(Schema.Field field, Schema writer) {
        List<Schema.Field> sources = new ArrayList<>();
        addIfThere(sources, writer, field.name());
        field.aliases().forEach(alias -> addIfThere(sources, writer, alias));
        return sources;
    }

    private static void addIfThere(List<Schema.Field> sources, Schema writer, String name) {
        Schema.Field source = writer.getField(name);
        if (source != null) {
            sources.add(source);
        }
    }

    private static List<AvroFinding> ofEnums(Schema reader, Schema writer, AvroPath path) {
        List<AvroFinding> findings = ofNames(reader, writer, path);
        List<String> missing = writer.getEnumSymbols().stream()
                .filter(symbol -> !reader.hasEnumSymbol(symbol))
                .sorted()
                .toList();
        if (!missing.isEmpty() && reader.getEnumDefault() == null) {
            findings.add(
                    finding(SchemaIncompatibilityType.MISSING_ENUM_SYMBOLS, path.then("symbols"), missing.toString()));
        }
        return findings;
    }

    private static List<AvroFinding> ofFixed(Schema reader, Schema writer, AvroPath path) {
        List<AvroFinding> findings = ofNames(reader, writer, path);
        if (reader.getFixedSize() != writer.getFixedSize()) {
            String detail = "expected: %d, found: %d".formatted(writer.getFixedSize(), reader.getFixedSize());
            findings.add(finding(SchemaIncompatibilityType.FIXED_SIZE_MISMATCH, path.then("size"), detail));
        }
        return findings;
    }

    private static List<AvroFinding> ofNames(Schema reader, Schema writer, AvroPath path) {
        List<AvroFinding> findings = new ArrayList<>();
        if (!SchemaCompatibility.schemaNameEquals(reader, writer)) {
            String detail = "expected: " + writer.getFullName();
            findings.add(finding(SchemaIncompatibilityType.NAME_MISMATCH, path.then("name"), detail));
        }
        return findings;
    }

    private static AvroFinding missingBranch(Schema writer, AvroPath path) {
        String detail = "reader union lacking writer type: " + writer.getType();
        return finding(SchemaIncompatibilityType.MISSING_UNION_BRANCH, path, detail);
    }

    private static AvroFinding finding(SchemaIncompatibilityType type, AvroPath path, String detail) {
        return new AvroFinding(type, path.toString(), detail);
    }

    private static void addUpToMaximum(List<AvroFinding> findings, List<AvroFinding> more) {
        int room = MAX_FINDINGS - findings.size();
        findings.addAll(more.subList(0, Math.min(room, more.size())));
    }
}
