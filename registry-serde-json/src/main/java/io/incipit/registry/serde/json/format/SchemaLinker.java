// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.domain.model.RegistryException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a schema and all that it leads to anew, with addresses of one kind. For one piece of work, by one thread. */
final class SchemaLinker {

    private static final String ADDRESS = "incipit:/";
    private static final String NOTHING = ADDRESS + "nothing";
    private static final String REFERENCE = "$ref";
    private static final String DYNAMIC_REFERENCE = "$dynamicRef";
    private static final String DYNAMIC_ANCHOR = "$dynamicAnchor";
    private static final String EDITION = "$schema";

    /** What only says where a schema stands and how it is read, in one edition or another. */
    private static final Set<String> NAMES = Set.of("id", "$id", "$anchor", EDITION);

    private static final String NOT = "not";

    /** Where one schema stands that the oldest edition wants to be an object. */
    private static final Set<String> SCHEMAS = Set.of(NOT, "items");

    /** Parts with addresses of their own are written once more, and there may be such in such. */
    private static final long MOST_CHARACTERS = 50_000_000;

    private final SchemaDocuments documents;
    private final Map<Origin, String> addresses = new HashMap<>();
    private final Deque<Origin> open = new ArrayDeque<>();

    SchemaLinker(SchemaDocuments documents) {
        this.documents = documents;
    }

    LinkedSchema link() {
        String root = address(documents.root());
        Map<String, String> texts = new LinkedHashMap<>();
        long characters = 0;
        while (!open.isEmpty()) {
            Origin resource = open.pop();
            String text = JsonText.write(whole(resource));
            texts.put(address(resource), text);
            characters += text.length();
            if (characters > MOST_CHARACTERS) {
                throw RegistryException.invalidSchema(
                        "The schema has too many parts with addresses of their own ($id) within such parts", null);
            }
        }
        return new LinkedSchema(root, texts);
    }

    private String address(Origin resource) {
        String known = addresses.get(resource);
        if (known != null) {
            return known;
        }
        String address = ADDRESS + addresses.size();
        addresses.put(resource, address);
        open.add(resource);
        return address;
    }

    private JsonNode whole(Origin resource) {
        JsonNode linked = linked(resource, false);
        if (!(linked instanceof ObjectNode members)) {
            return linked;
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put(EDITION, resource.document().dialect().uri());
        whole.setAll(members);
        return whole;
    }

    /** @param isNaming whether the members of the place are named by the schema and not by JSON Schema */
    private JsonNode linked(Origin place, boolean isNaming) {
        if (place.node().isObject()) {
            ObjectNode linked = JsonNodeFactory.instance.objectNode();
            place.members().forEach(member -> {
                if (isNaming) {
                    addNamed(member, linked);
                } else {
                    addKeyword(member, place, linked);
                }
            });
            return linked;
        }
        if (place.node().isArray()) {
            ArrayNode linked = JsonNodeFactory.instance.arrayNode(place.node().size());
            place.elements().forEach(element -> linked.add(schema(element)));
            return linked;
        }
        return place.node();
    }

    /** What is no schema has no meaning there, nor can anything lead to it. */
    private void addNamed(Origin member, ObjectNode linked) {
        if (member.node().isContainerNode() || member.node().isBoolean()) {
            linked.set(member.step(), schema(member));
        }
    }

    private void addKeyword(Origin member, Origin schema, ObjectNode linked) {
        String keyword = member.step();
        String text = member.node().textValue();
        if (text != null && keyword.equals(REFERENCE)) {
            linked.put(keyword, reference(schema, text));
        } else if (text != null && keyword.equals(DYNAMIC_REFERENCE)) {
            linked.put(keyword, dynamicReference(schema, text));
        } else if (MemberKind.of(keyword) == MemberKind.DATA) {
            linked.set(keyword, member.node());
        } else if (SCHEMAS.contains(keyword)) {
            linked.set(keyword, schema(member));
        } else if (!NAMES.contains(keyword)) {
            linked.set(keyword, part(member, MemberKind.of(keyword) == MemberKind.NAMED_SCHEMAS));
        }
    }

    /** The oldest edition did not have {@code true} and {@code false} in all places, but registries take them there. */
    private JsonNode schema(Origin place) {
        if (place.node().isBoolean() && place.document().dialect() == Dialect.DRAFT_4) {
            ObjectNode anything = JsonNodeFactory.instance.objectNode();
            return place.node().booleanValue()
                    ? anything
                    : JsonNodeFactory.instance.objectNode().set(NOT, anything);
        }
        return part(place, false);
    }

    /** A part that had an address of its own has one again, for names within it are told from those without by it. */
    private JsonNode part(Origin place, boolean isNaming) {
        JsonNode linked = linked(place, isNaming);
        if (place.hasOwnBase() && linked instanceof ObjectNode members) {
            members.put(place.document().dialect().idKeyword(), address(place));
        }
        return linked;
    }

    private String reference(Origin from, String reference) {
        Origin target = target(from, reference);
        return target == null ? NOTHING : address(target.resource()) + fragment(target);
    }

    /** One that leads to a name which others may have as well keeps that name. */
    private String dynamicReference(Origin from, String reference) {
        Origin target = target(from, reference);
        String name = Addresses.fragment(reference);
        return target != null && name.equals(target.node().path(DYNAMIC_ANCHOR).textValue())
                ? address(target.resource()) + "#" + name
                : reference(from, reference);
    }

    private @Nullable Origin target(Origin from, String reference) {
        try {
            return documents.resolve(from, reference);
        } catch (RegistryException.Rejected e) {
            // It may stand where nobody comes by, and then nobody misses it.
            return null;
        }
    }

    private static String fragment(Origin target) {
        String pointer = target.pointer().substring(target.resource().pointer().length());
        // No URI of Java's: it puts characters together that are two in the name.
        return "#"
                + URLEncoder.encode(pointer, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/")
                        .replace("%7E", "~");
    }
}
