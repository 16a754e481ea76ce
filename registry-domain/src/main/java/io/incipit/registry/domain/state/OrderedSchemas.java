// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.model.RegisteredSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Versions in an order, at most one at each place. Immutable; a change shares all that it does not touch.
 *
 * <p>A trie of 32 ways that forks only where its versions differ, and whose keys are told by the versions themselves:
 * so an entry takes 5 bytes where numbers follow one another, and 25 where they are strewn. Which forks there are
 * follows from what is in it, whatever the order of coming, so that equal ones are alike.
 */
final class OrderedSchemas {

    private final SchemaOrder order;

    /** A version, or a {@link SchemaBranch}; null where there is nothing. */
    private final @Nullable Object root;

    private OrderedSchemas(SchemaOrder order, @Nullable Object root) {
        this.order = order;
        this.root = root;
    }

    static OrderedSchemas none(SchemaOrder order) {
        return new OrderedSchemas(order, null);
    }

    boolean isEmpty() {
        return root == null;
    }

    /** The one whose place begins with these words, the last if there are several. */
    Optional<RegisteredSchema> find(long... first) {
        Object node = nodeUnder(first);
        return node == null ? Optional.empty() : Optional.of(last(node));
    }

    /** Those whose place begins with these words. */
    OrderedSchemas under(long... first) {
        return new OrderedSchemas(order, nodeUnder(first));
    }

    private @Nullable Object nodeUnder(long... first) {
        Object node = root;
        while (node instanceof SchemaBranch branch && SchemaOrder.wordOf(branch.level()) < first.length) {
            node = branch.wayOf(SchemaOrder.digit(first[SchemaOrder.wordOf(branch.level())], branch.level()));
        }
        return node != null && order.beginsWith(last(node), first) ? node : null;
    }

    Optional<RegisteredSchema> last() {
        return root == null ? Optional.empty() : Optional.of(last(root));
    }

    private static RegisteredSchema last(Object node) {
        Object way = node;
        while (way instanceof SchemaBranch branch) {
            way = branch.way(branch.size() - 1);
        }
        return (RegisteredSchema) way;
    }

    /** The last that is such. */
    Optional<RegisteredSchema> findLast(Predicate<RegisteredSchema> predicate) {
        return root == null ? Optional.empty() : Optional.ofNullable(findLast(root, predicate));
    }

    private static @Nullable RegisteredSchema findLast(Object node, Predicate<RegisteredSchema> predicate) {
        if (node instanceof SchemaBranch branch) {
            for (int i = branch.size() - 1; i >= 0; i--) {
                RegisteredSchema found = findLast(branch.way(i), predicate);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        RegisteredSchema schema = (RegisteredSchema) node;
        return predicate.test(schema) ? schema : null;
    }

    /** Those that are such, in order. */
    List<RegisteredSchema> list(Predicate<RegisteredSchema> predicate) {
        List<RegisteredSchema> list = new ArrayList<>();
        if (root != null) {
            collect(root, predicate, list);
        }
        return list;
    }

    private static void collect(Object node, Predicate<RegisteredSchema> predicate, List<RegisteredSchema> list) {
        if (node instanceof SchemaBranch branch) {
            for (int i = 0; i < branch.size(); i++) {
                collect(branch.way(i), predicate, list);
            }
        } else if (predicate.test((RegisteredSchema) node)) {
            list.add((RegisteredSchema) node);
        }
    }

    /** With this one, in place of the one that had its place. */
    OrderedSchemas plus(RegisteredSchema schema) {
        if (root == null) {
            return new OrderedSchemas(order, schema);
        }
        RegisteredSchema near = nearest(root, schema);
        return new OrderedSchemas(order, put(root, schema, order.firstDifference(near, schema), near));
    }

    /** One that shares with the given one as many first digits as any here does. */
    private RegisteredSchema nearest(Object from, RegisteredSchema to) {
        Object node = from;
        while (node instanceof SchemaBranch branch) {
            Object way = branch.wayOf(order.digit(to, branch.level()));
            node = way == null ? branch.way(0) : way;
        }
        return (RegisteredSchema) node;
    }

    /** @param level where the version and its nearest differ first; -1 if it takes that one's place */
    private Object put(Object node, RegisteredSchema schema, int level, RegisteredSchema near) {
        if (node instanceof SchemaBranch branch && (level < 0 || branch.level() <= level)) {
            int digit = order.digit(schema, branch.level());
            Object way = branch.wayOf(digit);
            return branch.with(digit, way == null ? schema : put(way, schema, level, near));
        }
        return level < 0
                ? schema
                : SchemaBranch.of(level, order.digit(schema, level), schema, order.digit(near, level), node);
    }

    /** Without the one that has the place of this one. */
    OrderedSchemas minus(RegisteredSchema schema) {
        return root == null || order.firstDifference(nearest(root, schema), schema) >= 0
                ? this
                : new OrderedSchemas(order, without(root, schema));
    }

    private @Nullable Object without(Object node, RegisteredSchema schema) {
        if (node instanceof SchemaBranch branch) {
            int digit = order.digit(schema, branch.level());
            Object left = without(Objects.requireNonNull(branch.wayOf(digit)), schema);
            return left == null ? branch.without(digit) : branch.with(digit, left);
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderedSchemas that && order == that.order && Objects.equals(root, that.root);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(root);
    }

    @Override
    public String toString() {
        return list(schema -> true).toString();
    }
}
