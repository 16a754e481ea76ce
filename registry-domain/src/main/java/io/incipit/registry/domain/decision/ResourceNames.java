// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.NamedResource;
import io.incipit.registry.domain.model.AssociationRefusal;
import io.incipit.registry.domain.model.Resource;
import org.jspecify.annotations.Nullable;

/** What resources may be called. */
final class ResourceNames {

    static final String EMPTY = "cannot be null or empty";

    private static final int LONGEST = 256;

    private ResourceNames() {}

    /** The resource that is meant. INVALID_ASSOCIATION for one that cannot be. */
    static Resource valid(NamedResource named) {
        String name = name("resourceName", named.name());
        String namespace = name("resourceNamespace", named.namespace());
        String id = given("resourceId", named.id());
        String type = named.type() == null || named.type().isEmpty() ? Resource.TOPIC : named.type();
        if (!type.equals(Resource.TOPIC)) {
            throw AssociationRefusal.invalid("resourceType", "must be 'topic'");
        }
        return new Resource(namespace, name, id, type);
    }

    private static String name(String property, @Nullable String text) {
        String name = given(property, text);
        name.codePoints()
                .filter(c -> !Character.isLetterOrDigit(c) && c != '_' && c != '-')
                .findFirst()
                .ifPresent(illegal -> {
                    throw AssociationRefusal.invalid(
                            property, "illegal character '%s'".formatted(Character.toString(illegal)));
                });
        if (name.length() > LONGEST) {
            throw AssociationRefusal.invalid(property, "is longer than %d characters".formatted(LONGEST));
        }
        return name;
    }

    private static String given(String property, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw AssociationRefusal.invalid(property, EMPTY);
        }
        return text;
    }
}
