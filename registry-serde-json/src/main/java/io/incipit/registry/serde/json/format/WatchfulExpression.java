// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

/**
 * Writes a regular expression anew so that it looks at a character wherever it might otherwise go on without: at the
 * beginning of groups and alternatives, and beside anchors and references to groups. It matches the same. For one
 * expression, by one thread.
 */
final class WatchfulExpression {

    /** Looks at the character ahead and at the one behind, if there are such, and never minds what they are. */
    private static final String LOOK = "(?![^\\s\\S])(?<![^\\s\\S])";

    private static final String ANCHORS = "bBAzZG";

    private final String expression;
    private final StringBuilder watchful = new StringBuilder(LOOK);
    private int next;

    private WatchfulExpression(String expression) {
        this.expression = expression;
    }

    /** @param expression one that is known to be well-formed, without comments in it ({@code (?x)}) */
    static String of(String expression) {
        return new WatchfulExpression(withoutQuotes(expression)).write();
    }

    /** Without {@code \Q} and {@code \E}, which may stand in the middle of anything: what is between them is escaped. */
    private static String withoutQuotes(String expression) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < expression.length()) {
            int end;
            if (expression.startsWith("\\Q", at)) {
                int close = expression.indexOf("\\E", at + 2);
                String quoted = expression.substring(at + 2, close < 0 ? expression.length() : close);
                appendEscaped(quoted, plain);
                end = close < 0 ? expression.length() : close + 2;
            } else {
                end = Math.min(at + (expression.charAt(at) == '\\' ? 2 : 1), expression.length());
                plain.append(expression, at, end);
            }
            at = end;
        }
        return plain.toString();
    }

    /** A digit at the beginning must not belong to what stands before it. */
    private static void appendEscaped(String quoted, StringBuilder plain) {
        for (int i = 0; i < quoted.length(); i++) {
            char character = quoted.charAt(i);
            if (character >= '0' && character <= '9') {
                plain.append(i == 0 ? "\\x3" : "");
            } else if (character < 0x80 && !Character.isLetter(character)) {
                plain.append('\\');
            }
            plain.append(character);
        }
    }

    private String write() {
        while (next < expression.length()) {
            switch (expression.charAt(next)) {
                case '\\' -> escape();
                case '[' -> characters();
                case '^', '$' -> anchor(1);
                case '(' -> group();
                case '|' -> {
                    copy(1);
                    watchful.append(LOOK);
                }
                default -> copy(1);
            }
        }
        return watchful.toString();
    }

    private void escape() {
        char kind = next + 1 < expression.length() ? expression.charAt(next + 1) : '\\';
        if (ANCHORS.indexOf(kind) >= 0) {
            anchor(expression.startsWith("\\b{g}", next) ? "\\b{g}".length() : 2);
        } else {
            if (kind == 'k' || (kind >= '1' && kind <= '9')) {
                watchful.append(LOOK);
            }
            copyEscape();
        }
    }

    /** The letter c takes any character that follows it. */
    private void copyEscape() {
        copy(expression.startsWith("\\c", next) ? "\\cX".length() : 2);
    }

    /** The look belongs to the anchor, so that each repetition of the one is one of the other. */
    private void anchor(int length) {
        watchful.append("(?:").append(LOOK);
        copy(length);
        watchful.append(')');
    }

    private void group() {
        int head = headLength();
        copy(head);
        watchful.append(LOOK);
    }

    /** How long it is until the first alternative; of flags without a group, until their end. */
    private int headLength() {
        if (!expression.startsWith("(?", next)) {
            return 1;
        }
        int end = next + 2;
        if (expression.startsWith("<", end) && !expression.startsWith("<=", end) && !expression.startsWith("<!", end)) {
            return expression.indexOf('>', end) + 1 - next;
        }
        while (":=!>)".indexOf(expression.charAt(end)) < 0) {
            end++;
        }
        return end + 1 - next;
    }

    /** A class of characters, with those within it. Its first bracket that closes is a character. */
    private void characters() {
        int depth = 0;
        boolean isFirst = false;
        do {
            char character = expression.charAt(next);
            if (character == '\\') {
                copyEscape();
                isFirst = false;
                continue;
            }
            if (character == '[') {
                depth++;
                copy(expression.startsWith("[^", next) ? 2 : 1);
                isFirst = true;
                continue;
            }
            if (character == ']' && !isFirst) {
                depth--;
            }
            copy(1);
            isFirst = false;
        } while (depth > 0 && next < expression.length());
    }

    private void copy(int length) {
        int end = Math.min(next + length, expression.length());
        watchful.append(expression, next, end);
        next = end;
    }
}
