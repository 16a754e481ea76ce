// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a schema stands in a document.
 *
 * @param parent what it stands in; null for the document itself
 * @param step the member or index that leads here from there
 * @param base what relative references in it are relative to
 */
record Origin(SchemaDocument document, @Nullable Origin parent, String step, JsonNode node, String base) {

    /** The document as a whole. */
    static Origin of(SchemaDocument document, String address) {
        return new Origin(document, null, "", document.root(), ownBase(document, document.root(), address, true));
    }

    /** A member or an element of it. */
    Origin then(String name, JsonNode value) {
        return new Origin(document, this, name, value, ownBase(document, value, base, false));
    }

    /** The places of an object's members; none of anything else. */
    List<Origin> members() {
        return node.properties().stream()
                .map(member -> then(member.getKey(), member.getValue()))
                .toList();
    }

    /** The places of an array's elements; none of anything else. */
    List<Origin> elements() {
        return node.isArray()
                ? IntStream.range(0, node.size())
                        .mapToObj(i -> then(Integer.toString(i), node.get(i)))
                        .toList()
                : List.of();
    }

    /** A member or an element by its name or index; null if there is none. */
    @Nullable
    Origin find(String name) {
        JsonNode value = node.isArray() && name.matches("\\d{1,9}") ? node.get(Integer.parseInt(name)) : node.get(name);
        return value == null ? null : then(name, value);
    }

    /** Whether it is a document or has another address than what it stands in. */
    boolean hasOwnBase() {
        return parent == null || !parent.base.equals(base);
    }

    /** The schema with an address of its own that this one is part of. */
    Origin resource() {
        Origin top = this;
        while (top.parent != null && !top.hasOwnBase()) {
            top = top.parent;
        }
        return top;
    }

    /** The JSON pointer to it. */
    String pointer() {
        Deque<String> steps = new ArrayDeque<>();
        for (Origin place = this; place.parent != null; place = place.parent) {
            steps.addFirst("/" + place.step.replace("~", "~0").replace("/", "~1"));
        }
        return String.join("", steps);
    }

    /** @param isWhole whether it is the document, which has its address even beside a reference */
    private static String ownBase(SchemaDocument document, JsonNode node, String base, boolean isWhole) {
        Dialect dialect = document.dialect();
        boolean isPassedOver = node.has("$ref") && !isWhole && !dialect.readsBesideReferences();
        if (!(node instanceof ObjectNode) || isPassedOver) {
            return base;
        }
        String id = node.path(dialect.idKeyword()).textValue();
        return id == null || id.startsWith("#") ? base : Addresses.resolve(base, id);
    }

    /** Found by where it stands, for the value alone may stand in many places. Nothing is put together for that. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origin origin && document.equals(origin.document) && isSamePlace(origin);
    }

    private boolean isSamePlace(Origin other) {
        Origin mine = this;
        Origin theirs = other;
        while (mine.parent != null && theirs.parent != null) {
            if (!mine.step.equals(theirs.step)) {
                return false;
            }
            mine = mine.parent;
            theirs = theirs.parent;
        }
        return mine.parent == null && theirs.parent == null;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (Origin place = this; place.parent != null; place = place.parent) {
            hash = 31 * hash + place.step.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return "#" + pointer();
    }
}
