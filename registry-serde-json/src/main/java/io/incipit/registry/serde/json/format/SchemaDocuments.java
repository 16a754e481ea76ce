// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema and those that it refers to, found by their addresses. For one piece of work, by one thread. */
final class SchemaDocuments {

    /** Addresses are put together and kept, so that long ones are more work. */
    private static final int CHARACTERS_A_STEP = 64;

    private final Map<String, Origin> byAddress = new HashMap<>();
    private final Map<Anchor, Origin> byAnchor = new HashMap<>();
    private final Budget budget;
    private final Origin root;

    private SchemaDocuments(Budget budget, JsonNode schema) {
        this.budget = budget;
        this.root = Origin.of(new SchemaDocument(schema, Dialect.of(schema, Dialect.DRAFT_7), true), "");
        learn(root, false);
    }

    /** INVALID_SCHEMA if one of the references is no JSON, or if learning the addresses takes more than the budget has. */
    static SchemaDocuments of(Budget budget, JsonNode schema, List<ResolvedReference> references) {
        SchemaDocuments documents = new SchemaDocuments(budget, schema);
        references.forEach(reference -> documents.add(reference.name(), JsonText.read(reference.text())));
        return documents;
    }

    /** The schema itself. */
    Origin root() {
        return root;
    }

    /** Where a reference leads. INVALID_SCHEMA if it leads nowhere. */
    Origin resolve(Origin from, String reference) {
        String address = Addresses.withoutFragment(reference);
        Origin resource = address.isEmpty() ? from.resource() : document(from, address);
        Origin found = resource == null ? null : within(resource, Addresses.fragment(reference));
        if (found == null) {
            throw RegistryException.invalidSchema(
                    "%s: \"%s\" leads to nothing. Define it in the schema, or name the schema that defines it among the references."
                            .formatted(from, reference),
                    null);
        }
        return found;
    }

    private @Nullable Origin within(Origin resource, String fragment) {
        if (fragment.isEmpty()) {
            return resource;
        }
        if (!fragment.startsWith("/")) {
            return byAnchor.get(new Anchor(resource.base(), fragment));
        }
        Origin found = follow(resource, fragment);
        return found == null ? follow(Origin.of(resource.document(), resource.base()), fragment) : found;
    }

    private static @Nullable Origin follow(Origin start, String pointer) {
        Origin place = start;
        for (String step : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            Origin next = place.find(name);
            if (next == null && place.equals(start) && name.equals("$defs")) {
                // What older editions call definitions is visible under the newer name as well.
                next = place.find("definitions");
            }
            if (next == null) {
                return null;
            }
            place = next;
        }
        return place;
    }

    private @Nullable Origin document(Origin from, String address) {
        String absolute = Addresses.resolve(from.base(), address);
        Origin found = byAddress.get(absolute);
        if (found == null) {
            found = byAddress.get(address.startsWith("./") ? address.substring(2) : address);
        }
        if (found == null) {
            found = metaSchema(absolute);
        }
        return found;
    }

    private @Nullable Origin metaSchema(String address) {
        JsonNode schema = MetaSchemas.find(address).orElse(null);
        if (schema == null) {
            return null;
        }
        add(address, schema);
        return byAddress.get(address);
    }

    private void add(String name, JsonNode schema) {
        SchemaDocument document =
                new SchemaDocument(schema, Dialect.of(schema, root.document().dialect()), false);
        String address = Addresses.resolve(root.base(), name);
        Origin origin = Origin.of(document, address);
        byAddress.putIfAbsent(address, origin);
        byAddress.putIfAbsent(name, origin);
        learn(origin, false);
    }

    /** @param isNaming whether the members of the place are named by the schema and not by JSON Schema */
    private void learn(Origin place, boolean isNaming) {
        if (place.node().isObject()) {
            learnNames(place);
        }
        place.elements().forEach(element -> learn(element, false));
        place.members().forEach(member -> {
            MemberKind kind = isNaming ? MemberKind.OTHER : MemberKind.of(member.step());
            if (kind != MemberKind.DATA) {
                learn(member, kind == MemberKind.NAMED_SCHEMAS);
            }
        });
    }

    private void learnNames(Origin place) {
        if (place.hasOwnBase()) {
            for (int length = 0; length <= place.base().length(); length += CHARACTERS_A_STEP) {
                budget.step();
            }
            byAddress.putIfAbsent(place.base(), place);
        }
        for (String keyword : List.of("$anchor", "$dynamicAnchor")) {
            String anchor = place.node().path(keyword).textValue();
            if (anchor != null) {
                byAnchor.putIfAbsent(new Anchor(place.base(), anchor), place);
            }
        }
        String id = place.node().path(place.document().dialect().idKeyword()).textValue();
        if (id != null && id.startsWith("#")) {
            byAnchor.putIfAbsent(new Anchor(place.base(), id.substring(1)), place);
        }
    }

    /** A name within the schema of an address. */
    private record Anchor(String base, String name) {}
}
