// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/** Lines of text in blocks, two spaces a level. The lines that separate parts of a block are as far in as the block. */
final class IndentedLines {

    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();

    /** How many parts each open block has, the innermost first. */
    private final Deque<Integer> parts = new ArrayDeque<>();

    /** May itself hold several lines. */
    void add(String line) {
        String indent = STEP.repeat(parts.size());
        text.append(indent).append(line.replace("\n", "\n" + indent)).append('\n');
    }

    void open(String head) {
        text.append(STEP.repeat(parts.size())).append(head).append(" {");
        parts.push(0);
    }

    /** @param contents what the lines are of; if empty, there is no such part */
    void part(Collection<?> contents, Runnable lines) {
        if (contents.isEmpty()) {
            return;
        }
        int before = parts.pop();
        if (before > 0) {
            text.append(STEP.repeat(parts.size()));
        }
        text.append('\n');
        parts.push(before + 1);
        lines.run();
    }

    void close(String tail) {
        if (parts.pop() > 0) {
            text.append(STEP.repeat(parts.size()));
        }
        text.append(tail).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
