// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What a schema says, with all that its references lead to. For one piece of work, by one thread. */
final class Shapes {

    private final Map<Origin, Shape> targets = new HashMap<>();
    private final Shape root;

    private Shapes(Budget budget, SchemaDocuments documents) {
        Deque<Origin> open = new ArrayDeque<>();
        ShapeLoader loader = new ShapeLoader(budget, (from, reference) -> {
            Origin target = documents.resolve(from, reference);
            open.push(target);
            return target;
        });
        root = loader.load(documents.root());
        while (!open.isEmpty()) {
            Origin target = open.pop();
            if (!targets.containsKey(target)) {
                targets.put(target, loader.load(target));
            }
        }
    }

    /** INVALID_SCHEMA for a schema that does not say what it should, or that leads to nothing. */
    static Shapes load(Budget budget, SchemaDocuments documents) {
        return new Shapes(budget, documents);
    }

    Shape root() {
        return root;
    }

    /** What stands where references lead to, directly or through others. */
    Map<Origin, Shape> targets() {
        return targets;
    }
}
