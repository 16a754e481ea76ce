// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.compare;

import com.squareup.wire.schema.internal.parser.MessageElement;
import io.incipit.registry.serde.protobuf.schema.MapType;
import io.incipit.registry.serde.protobuf.schema.ProtoNames;
import io.incipit.registry.serde.protobuf.schema.ProtoType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Whether a reader takes what a writer writes, as the existing registries judge it: messages by name, fields by number.
 * At most 1000 findings are given.
 *
 * <pre>{@code
 * ProtoFile older = ProtoFile.of("v1.proto", "message Order { required string id = 1; }");
 * ProtoFile newer = ProtoFile.of("v2.proto", "message Order { optional string note = 2; }");
 * List<ProtobufFinding> findings = ProtobufComparison.findings(
 *         ProtobufSide.of(newer.element(), ProtoNames.of(newer, List.of())),
 *         ProtobufSide.of(older.element(), ProtoNames.of(older, List.of()))); // REQUIRED_FIELD_REMOVED
 * }</pre>
 */
public final class ProtobufComparison {

    /** A finding holds the names of all around it: of what is not given none is made. */
    static final int MOST_FINDINGS = 1000;

    private final ProtobufSide reader;
    private final ProtobufSide writer;

    /** Pairs of messages that are defined elsewhere; one that is met inside itself is alike unless proven otherwise. */
    private final Set<List<String>> seen = new HashSet<>();

    /** Those of them for which something was found. */
    private final Set<List<String>> different = new HashSet<>();

    private ProtobufComparison(ProtobufSide reader, ProtobufSide writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** Empty if the reader takes all. */
    public static List<ProtobufFinding> findings(ProtobufSide reader, ProtobufSide writer) {
        List<ProtobufFinding> findings = new ProtobufComparison(reader, writer).compare();
        return findings.stream().limit(MOST_FINDINGS).toList();
    }

    private List<ProtobufFinding> compare() {
        List<ProtobufFinding> findings = new ArrayList<>();
        String read = ProtoNames.scopeOf(reader.file());
        String written = ProtoNames.scopeOf(writer.file());
        if (!read.equals(written)) {
            findings.add(new ProtobufFinding(ProtobufRule.PACKAGE_CHANGED, ProtobufPath.FILE, null, read, written));
        }
        findings.addAll(compareAll(
                new ProtobufScope(ProtobufPath.FILE, read, written),
                ProtobufMessage.named(reader.file().getTypes()),
                ProtobufMessage.named(writer.file().getTypes())));
        return findings;
    }

    private List<ProtobufFinding> compareAll(
            ProtobufScope scope, Map<String, Object> read, Map<String, Object> written) {
        List<ProtobufFinding> findings = new ArrayList<>();
        written.forEach((name, definition) -> {
            // A group that is gone is a field that is gone, and that is no loss.
            if (!read.containsKey(name) && definition instanceof MessageElement && !areEnough(findings)) {
                findings.add(new ProtobufFinding(
                        ProtobufRule.MESSAGE_REMOVED, scope.path().then(name), null, null, name));
            }
        });
        written.forEach((name, definition) -> {
            Object other = read.get(name);
            if (other != null && !areEnough(findings)) {
                findings.addAll(compareOne(scope.then(name), other, definition));
            }
        });
        return findings;
    }

    private List<ProtobufFinding> compareOne(ProtobufScope scope, Object read, Object written) {
        ProtobufMessage mine = reader.message(read, scope.path(), scope.reader());
        ProtobufMessage theirs = writer.message(written, scope.path(), scope.writer());
        List<ProtobufFinding> findings = new ArrayList<>(compareFields(scope, mine, theirs));
        findings.addAll(OneOfComparison.findings(mine, theirs));
        findings.addAll(compareAll(scope, mine.definitions(), theirs.definitions()));
        return findings;
    }

    private List<ProtobufFinding> compareFields(ProtobufScope scope, ProtobufMessage read, ProtobufMessage written) {
        List<ProtobufFinding> findings = new ArrayList<>();
        Map<Integer, ProtobufField> mine = read.byTag();
        Map<Integer, ProtobufField> theirs = written.byTag();
        theirs.forEach((tag, field) -> {
            ProtobufField other = mine.get(tag);
            if (areEnough(findings)) {
                return;
            }
            if (other != null) {
                findings.addAll(compareField(new FieldPair(scope, read, written, other, field)));
            } else if (field.isRequired()) {
                findings.add(scope.finding(ProtobufRule.REQUIRED_FIELD_REMOVED, null, field));
            }
        });
        mine.forEach((tag, field) -> {
            if (!theirs.containsKey(tag) && field.isRequired() && !areEnough(findings)) {
                findings.add(scope.finding(ProtobufRule.REQUIRED_FIELD_ADDED, field, null));
            }
        });
        return findings;
    }

    private static boolean areEnough(List<ProtobufFinding> findings) {
        return findings.size() >= MOST_FINDINGS;
    }

    private List<ProtobufFinding> compareField(FieldPair pair) {
        ProtobufType read =
                reader.typeOf(pair.read(), pair.reader(), pair.scope().reader());
        ProtobufType written =
                writer.typeOf(pair.written(), pair.writer(), pair.scope().writer());
        List<ProtobufFinding> findings = new ArrayList<>(compareTypes(pair, read, written));
        if (!read.readsManyAsOne() && pair.hasOtherLabel()) {
            findings.add(pair.finding(ProtobufRule.FIELD_NUMERIC_LABEL_CHANGED));
        }
        return findings;
    }

    private List<ProtobufFinding> compareTypes(FieldPair pair, ProtobufType read, ProtobufType written) {
        if (read.kind() != written.kind()) {
            return List.of(pair.finding(ProtobufRule.FIELD_KIND_CHANGED));
        }
        return switch (read.kind()) {
            case SCALAR ->
                read.name().equals(written.name())
                        ? List.of()
                        : List.of(pair.finding(ProtobufRule.FIELD_SCALAR_KIND_CHANGED));
            case MAP -> compareMaps(pair, read, written);
            case MESSAGE, GROUP -> compareNamed(pair, read, written);
        };
    }

    private List<ProtobufFinding> compareMaps(FieldPair pair, ProtobufType read, ProtobufType written) {
        List<ProtobufFinding> findings = new ArrayList<>();
        MapType mine = Objects.requireNonNull(read.map());
        MapType theirs = Objects.requireNonNull(written.map());
        FieldPair inside = pair.in(read.scope(), written.scope());
        findings.addAll(comparePart(inside, mine.key(), theirs.key()));
        findings.addAll(comparePart(inside, mine.value(), theirs.value()));
        return findings;
    }

    private List<ProtobufFinding> comparePart(FieldPair pair, String read, String written) {
        return compareTypes(
                pair,
                reader.typeOf(read, pair.reader(), pair.scope().reader()),
                writer.typeOf(written, pair.writer(), pair.scope().writer()));
    }

    private List<ProtobufFinding> compareNamed(FieldPair pair, ProtobufType read, ProtobufType written) {
        ProtoType mine = read.named();
        ProtoType theirs = written.named();
        if (!read.name().equals(written.name())) {
            return List.of(pair.finding(ProtobufRule.FIELD_NAMED_TYPE_CHANGED));
        }
        // Types of the files themselves are compared anyway.
        if (mine == null || theirs == null || (reader.defines(mine) && writer.defines(theirs))) {
            return List.of();
        }
        List<ProtobufFinding> findings = new ArrayList<>(compareElsewhere(mine, theirs));
        if (different.contains(namesOf(mine, theirs))) {
            findings.add(pair.finding(ProtobufRule.FIELD_NAMED_TYPE_CHANGED));
        }
        return findings;
    }

    /** What is found for a pair is given once. */
    private List<ProtobufFinding> compareElsewhere(ProtoType read, ProtoType written) {
        List<String> pair = namesOf(read, written);
        if (!seen.add(pair)) {
            return List.of();
        }
        ProtobufPath path = new ProtobufPath(List.of(read.localName().split("\\.", -1)));
        ProtobufScope scope = new ProtobufScope(path, read.fullName(), written.fullName());
        List<ProtobufFinding> findings = compareOne(scope, read.definition(), written.definition());
        if (!findings.isEmpty()) {
            different.add(pair);
        }
        return findings;
    }

    private static List<String> namesOf(ProtoType read, ProtoType written) {
        return List.of(read.fullName(), written.fullName());
    }
}
