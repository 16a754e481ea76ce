// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A field made by chance.
 *
 * @param packed whether the numbers of a list stand together
 */
record RandomField(int tag, String name, String label, String type, boolean oneOf, boolean packed) {

    static final int MOST = 8;

    private static final String OPTIONAL = "optional ";
    private static final String REPEATED = "repeated ";
    private static final String GROUP = "group";

    /** A message that only this field is of. */
    private static final String OWN = "message";

    private static final List<String> LABELS = List.of(OPTIONAL, OPTIONAL, REPEATED);
    private static final List<String> TYPES = List.of(
            "double",
            "float",
            "int32",
            "int64",
            "uint32",
            "uint64",
            "sint32",
            "sint64",
            "fixed32",
            "fixed64",
            "sfixed32",
            "sfixed64",
            "bool",
            "string",
            "bytes",
            "E",
            "M0",
            "M1",
            "M2",
            "map<string, int32>",
            "map<int64, M1>",
            GROUP,
            OWN);
    private static final Set<String> NOT_PACKED = Set.of("string", "bytes", "M0", "M1", "M2", GROUP, OWN);

    static RandomField of(Random random) {
        String type = one(TYPES, random);
        return new RandomField(
                1 + random.nextInt(MOST),
                "f" + random.nextInt(1_000_000),
                labelOf(type, random),
                type,
                random.nextInt(4) == 0,
                random.nextBoolean());
    }

    RandomField changed(Random random) {
        RandomField other = of(random);
        return switch (random.nextInt(6)) {
            case 0 -> new RandomField(tag, other.name, label, type, oneOf, packed);
            case 1 -> new RandomField(tag, name, other.label, other.type, oneOf, packed);
            case 2 -> new RandomField(tag, name, labelOf(type, random), type, oneOf, packed);
            case 3 -> new RandomField(tag, name, label, type, oneOf, !packed);
            case 4 -> new RandomField(tag, name, label, framedOtherwise(), oneOf, packed);
            default -> new RandomField(tag, name, label, type, !oneOf, packed);
        };
    }

    /** A group and a message of one name and shape. */
    private String framedOtherwise() {
        return switch (type) {
            case GROUP -> OWN;
            case OWN -> GROUP;
            default -> type;
        };
    }

    boolean isGroup() {
        return type.equals(GROUP);
    }

    boolean isOwn() {
        return type.equals(OWN);
    }

    boolean isInOneOf() {
        return oneOf && label.equals(OPTIONAL);
    }

    String text() {
        String labelled = isInOneOf() ? "" : label;
        return isGroup()
                ? "%sgroup %s = %d { optional int32 x = 1; }".formatted(labelled, ownName(), tag)
                : "%s%s %s = %d%s;".formatted(labelled, typeName(), name, tag, isPacked() ? " [packed = true]" : "");
    }

    String inEdition() {
        String features = isGroup()
                ? " [features.message_encoding = DELIMITED]"
                : isPackable() && !packed ? " [features.repeated_field_encoding = EXPANDED]" : "";
        return "%s%s %s = %d%s;".formatted(label.equals(REPEATED) ? label : "", typeName(), name, tag, features);
    }

    /** What defines the type of a field that has its own. */
    String definition(String labelInIt) {
        return "message %s { %sint32 x = 1; } ".formatted(ownName(), labelInIt);
    }

    private String ownName() {
        return "G" + name.substring(1);
    }

    private String typeName() {
        return isGroup() || isOwn() ? ownName() : type;
    }

    private boolean isPackable() {
        return label.equals(REPEATED) && !NOT_PACKED.contains(type);
    }

    private boolean isPacked() {
        return packed && isPackable();
    }

    private static String labelOf(String type, Random random) {
        return type.startsWith("map") ? "" : one(LABELS, random);
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
