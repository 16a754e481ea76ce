// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.google.protobuf.DescriptorProtos.Edition;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in an edition of Protobuf, put into the words of version 3, which the parser knows and whose fields need no label
 * either. Lines stay where they are.
 *
 * @param edition that the text is in
 * @param inVersion3 the same with the statement of version 3
 * @see <a href="https://protobuf.dev/reference/protobuf/edition-2023-spec/">Protocol Buffers edition 2023</a>
 */
record EditionText(Edition edition, String inVersion3) {

    private static final Map<String, Edition> KNOWN =
            Map.of("2023", Edition.EDITION_2023, "2024", Edition.EDITION_2024);
    private static final String VERSION_3 = "syntax=\"proto3\";";

    // All is possessive: what has been matched is not looked at again, however long it is.
    private static final String COMMENT = "//[^\\n]*+|/\\*[\\s\\S]*?(?:\\*/|\\z)";
    private static final String QUOTED =
            "\"(?:\\\\[\\s\\S]|[^\"\\\\])*+(?:\"|\\\\?\\z)|'(?:\\\\[\\s\\S]|[^'\\\\])*+(?:'|\\\\?\\z)";
    private static final String GAP = "(?:\\s|" + COMMENT + ")*+";
    private static final String NAME = "[A-Za-z_]\\w*+";

    private static final Pattern STATEMENT =
            Pattern.compile("(" + GAP + ")edition" + GAP + "=" + GAP + "[\"']([^\"'\\n]*+)[\"']" + GAP + ";");

    /** Group 1 is names that are reserved, 2 to 4 a feature of one language, 5 what is not supported. */
    private static final Pattern NOT_IN_VERSION_3 = Pattern.compile(COMMENT + "|" + QUOTED
            + "|\\breserved\\b(" + GAP + NAME + "(?:" + GAP + "," + GAP + NAME + ")*+" + GAP + ");"
            + "|\\bfeatures\\s*+\\.\\s*+\\(\\s*+\\.?([\\w.]++)\\s*+\\)\\s*+\\.\\s*+(\\w++)\\s*+=\\s*+(\\w++)"
            + "|\\b((?:export|local)\\s++(?:message|enum)|import\\s++option)\\s");

    private static final Pattern NAMES = Pattern.compile(COMMENT + "|(" + NAME + ")");

    static boolean isKnown(Edition edition) {
        return KNOWN.containsValue(edition);
    }

    /**
     * Empty for a text that does not begin with the statement of an edition.
     *
     * @throws ProtoSyntaxException for an edition that is not known, and for what cannot be kept
     */
    static Optional<EditionText> of(String text) {
        Matcher statement = STATEMENT.matcher(text);
        if (!statement.lookingAt()) {
            return Optional.empty();
        }
        Edition edition = KNOWN.get(statement.group(2));
        if (edition == null) {
            throw refusal("unexpected edition: %s; use 2023 or 2024".formatted(statement.group(2)));
        }
        int length = statement.end() - statement.end(1);
        String rest = NOT_IN_VERSION_3
                .matcher(text.substring(statement.end()))
                .replaceAll(part -> Matcher.quoteReplacement(inVersion3(part)));
        return Optional.of(new EditionText(
                edition, statement.group(1) + VERSION_3 + " ".repeat(Math.max(0, length - VERSION_3.length())) + rest));
    }

    private static String inVersion3(MatchResult part) {
        if (part.group(5) != null) {
            throw refusal(part.group(5) + " is not supported; leave it out");
        }
        if (part.group(1) != null) {
            return "reserved" + quoted(part.group(1)) + ";";
        }
        // The parser knows extensions of options only in literals.
        return part.group(2) == null
                ? part.group()
                : "features={[%s]:{%s:%s}}".formatted(part.group(2), part.group(3), part.group(4));
    }

    private static String quoted(String names) {
        return NAMES.matcher(names)
                .replaceAll(name ->
                        Matcher.quoteReplacement(name.group(1) == null ? name.group() : "\"" + name.group(1) + "\""));
    }

    private static ProtoSyntaxException refusal(String reason) {
        return new ProtoSyntaxException("Could not parse Protobuf - " + reason, null);
    }
}
