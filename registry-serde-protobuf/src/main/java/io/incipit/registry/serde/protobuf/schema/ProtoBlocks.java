// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A look at the brackets of a text before it is parsed: the parser goes as deep as they do, and it leaves out what stands
 * in an {@code extend} block and is no field.
 */
final class ProtoBlocks {

    /** The compilers of Protobuf go no deeper than a hundred. */
    private static final int MOST_LEVELS = 200;

    /** The parser compares each of the outermost types with all before it. */
    private static final int MOST_BLOCKS = 20_000;

    /** The parser adds each comment to a copy of those right before it; so many characters take it about a second. */
    private static final long MOST_COPIED = 5_000_000_000L;

    private static final Pattern LOST_IN_EXTEND =
            Pattern.compile("(?:(?:optional|required|repeated) )?group |(?:option|reserved)(?: |$)");

    private final String text;

    /** What stands before each open bracket. */
    private final Deque<String> heads = new ArrayDeque<>();

    private final StringBuilder statement = new StringBuilder();

    private ProtoBlocks(String text) {
        this.text = text;
    }

    /** @throws ProtoSyntaxException for brackets too deep or too many, and for what would be lost */
    static void check(String text) {
        requireFewComments(text);
        ProtoBlocks blocks = new ProtoBlocks(text);
        int at = 0;
        int outermost = 0;
        while (at < text.length()) {
            if (blocks.heads.isEmpty() && text.charAt(at) == '{' && ++outermost > MOST_BLOCKS) {
                throw refusal("The schema has more than %d outermost declarations".formatted(MOST_BLOCKS));
            }
            at = blocks.step(at);
        }
    }

    private static void requireFewComments(String text) {
        ProtoBlocks blocks = new ProtoBlocks(text);
        long together = 0;
        long copied = 0;
        int at = 0;
        while (at < text.length()) {
            int from = at;
            at = text.charAt(from) == '/' ? blocks.afterComment(from) : blocks.afterOther(from);
            if (at > from + 1 && text.charAt(from) == '/') {
                together += at - from;
                copied += together;
            } else if (!Character.isWhitespace(text.charAt(from))) {
                together = 0;
            }
            if (copied > MOST_COPIED) {
                throw refusal("Too many comments follow one another; leave some out, or join them");
            }
        }
    }

    private int afterOther(int at) {
        char c = text.charAt(at);
        return c == '"' || c == '\'' ? afterString(at, c) : at + 1;
    }

    private int step(int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '"', '\'' -> afterOther(at);
            case '/' -> afterComment(at);
            case '{', '[', '(', '<' -> open(at);
            case '}', ']', ')', '>' -> close(at);
            case ';' -> {
                requireKept(head());
                yield endStatement(at);
            }
            default -> {
                statement.append(Character.isWhitespace(c) ? ' ' : c);
                yield at + 1;
            }
        };
    }

    private int open(int at) {
        String head = head();
        if (heads.size() == MOST_LEVELS) {
            throw refusal("The schema is nested more than %d levels deep".formatted(MOST_LEVELS));
        }
        requireKept(head);
        heads.push(head);
        return endStatement(at);
    }

    private String head() {
        return statement.toString().strip().replaceAll(" +", " ");
    }

    private void requireKept(String head) {
        if (isExtend(heads.peek()) && LOST_IN_EXTEND.matcher(head).lookingAt()) {
            throw refusal("Groups, options and reserved statements in extend blocks are not supported;"
                    + " take it out, or use a field of a message type: " + head);
        }
    }

    private static boolean isExtend(@Nullable String head) {
        return head != null && head.startsWith("extend ");
    }

    private int close(int at) {
        heads.poll();
        return endStatement(at);
    }

    private int endStatement(int at) {
        statement.setLength(0);
        return at + 1;
    }

    private int afterString(int start, char quote) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private int afterComment(int start) {
        statement.append(' ');
        if (text.startsWith("//", start)) {
            return after("\n", start);
        }
        return text.startsWith("/*", start) ? after("*/", start + 2) : start + 1;
    }

    private int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private static ProtoSyntaxException refusal(String reason) {
        return new ProtoSyntaxException("Could not parse Protobuf - " + reason, null);
    }
}
