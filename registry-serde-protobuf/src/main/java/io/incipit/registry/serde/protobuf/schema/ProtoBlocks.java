// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A look at the brackets of a text before it is parsed: the parser goes as deep as they do, and it leaves out groups that
 * stand in an {@code extend} block.
 */
final class ProtoBlocks {

    /** The compilers of Protobuf go no deeper than a hundred. */
    private static final int MOST_LEVELS = 200;

    private final String text;

    /** What stands before each open bracket. */
    private final Deque<String> heads = new ArrayDeque<>();

    private final StringBuilder statement = new StringBuilder();

    private ProtoBlocks(String text) {
        this.text = text;
    }

    /** @throws ProtoSyntaxException for brackets too deep, and for a group that would be lost */
    static void check(String text) {
        ProtoBlocks blocks = new ProtoBlocks(text);
        int at = 0;
        while (at < text.length()) {
            at = blocks.step(at);
        }
    }

    private int step(int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '"', '\'' -> afterString(at, c);
            case '/' -> afterComment(at);
            case '{', '[', '(', '<' -> open(at);
            case '}', ']', ')', '>' -> close(at);
            case ';' -> endStatement(at);
            default -> {
                statement.append(c);
                yield at + 1;
            }
        };
    }

    private int open(int at) {
        String head = statement.toString().strip();
        if (heads.size() == MOST_LEVELS) {
            throw refusal("The schema is nested more than %d levels deep".formatted(MOST_LEVELS));
        }
        if (head.matches("(optional |repeated |required )?\\s*group\\s.*") && isExtend(heads.peek())) {
            throw refusal("Groups in extend blocks are not supported; use a field of a message type: " + head);
        }
        heads.push(head);
        return endStatement(at);
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
