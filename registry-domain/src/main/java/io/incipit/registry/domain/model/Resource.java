// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/**
 * What lies outside of the registry and has its messages described by schemas: a topic.
 *
 * <p>Identified by its id, and as well by its namespace and name.
 */
public record Resource(String namespace, String name, String id, String type) {

    /** The only type that there is. */
    public static final String TOPIC = "topic";

    /** The subject that is the resource's own: {@code :.namespace:name-type}. */
    public Subject ownSubject(AssociationType associationType) {
        return new Subject(new Context("." + namespace), name + "-" + associationType);
    }
}
