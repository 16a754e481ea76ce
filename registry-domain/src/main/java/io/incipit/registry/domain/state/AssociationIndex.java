// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationKey;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.RegisteredAssociation;
import io.incipit.registry.domain.model.Subject;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All associations, by resource and by subject. Immutable.
 *
 * <p>Lists are in the order of the resources' namespaces and names, of a resource its keys before its values.
 */
public final class AssociationIndex {

    static final AssociationIndex EMPTY =
            new AssociationIndex(HashMap.empty(), HashMap.empty(), HashMap.empty(), HashMap.empty());

    private static final Comparator<RegisteredAssociation> ORDER = Comparator.comparing(
            RegisteredAssociation::association,
            Comparator.<Association, String>comparing(
                            association -> association.resource().namespace())
                    .thenComparing(association -> association.resource().name())
                    .thenComparing(Association::type)
                    .thenComparing(Association::subject)
                    .thenComparing(association -> association.resource().type()));

    private final Map<AssociationKey, RegisteredAssociation> byKey;
    private final Map<String, Set<AssociationKey>> byResourceId;
    private final Map<String, Set<AssociationKey>> byResourceName;
    private final Map<Subject, Set<AssociationKey>> bySubject;

    private AssociationIndex(
            Map<AssociationKey, RegisteredAssociation> byKey,
            Map<String, Set<AssociationKey>> byResourceId,
            Map<String, Set<AssociationKey>> byResourceName,
            Map<Subject, Set<AssociationKey>> bySubject) {
        this.byKey = byKey;
        this.byResourceId = byResourceId;
        this.byResourceName = byResourceName;
        this.bySubject = bySubject;
    }

    public Optional<RegisteredAssociation> find(AssociationKey key) {
        return byKey.get(key).toJavaOptional();
    }

    public List<RegisteredAssociation> all() {
        return ordered(byKey.values().toJavaStream());
    }

    public List<RegisteredAssociation> ofSubject(Subject subject) {
        return listed(bySubject.getOrElse(subject, HashSet.empty()));
    }

    public List<RegisteredAssociation> ofResourceId(String resourceId) {
        return listed(byResourceId.getOrElse(resourceId, HashSet.empty()));
    }

    /** Of the resources with that name, in whichever namespaces. */
    public List<RegisteredAssociation> ofResourceName(String name) {
        return listed(byResourceName.getOrElse(name, HashSet.empty()));
    }

    /** The fact that lets this stand as it does. */
    public static AssociationPut put(RegisteredAssociation standing) {
        return new AssociationPut(standing.association(), OptionalLong.of(standing.createdMs()));
    }

    /** One that is put again keeps the time when it was made, also where its later facts do not tell it. */
    AssociationIndex plus(AssociationPut put, LogStamp stamp) {
        Association association = put.association();
        AssociationKey key = association.key();
        long createdBefore = find(key)
                .filter(before -> before.association().guid().equals(association.guid()))
                .map(RegisteredAssociation::createdMs)
                .orElse(stamp.timestampMs());
        AssociationIndex without = minus(key);
        return new AssociationIndex(
                without.byKey.put(
                        key,
                        new RegisteredAssociation(association, put.createdMs().orElse(createdBefore), stamp)),
                with(without.byResourceId, association.resource().id(), key),
                with(without.byResourceName, association.resource().name(), key),
                with(without.bySubject, association.subject(), key));
    }

    AssociationIndex minus(AssociationKey key) {
        Optional<RegisteredAssociation> present = find(key);
        if (present.isEmpty()) {
            return this;
        }
        Association association = present.get().association();
        return new AssociationIndex(
                byKey.remove(key),
                without(byResourceId, association.resource().id(), key),
                without(byResourceName, association.resource().name(), key),
                without(bySubject, association.subject(), key));
    }

    private List<RegisteredAssociation> listed(Set<AssociationKey> keys) {
        return ordered(keys.toJavaStream().flatMap(key -> byKey.get(key).toJavaStream()));
    }

    private static List<RegisteredAssociation> ordered(Stream<RegisteredAssociation> associations) {
        return associations.sorted(ORDER).toList();
    }

    private static <T> Map<T, Set<AssociationKey>> with(Map<T, Set<AssociationKey>> index, T by, AssociationKey key) {
        return index.put(by, index.getOrElse(by, HashSet.empty()).add(key));
    }

    private static <T> Map<T, Set<AssociationKey>> without(
            Map<T, Set<AssociationKey>> index, T by, AssociationKey key) {
        Set<AssociationKey> left = index.getOrElse(by, HashSet.empty()).remove(key);
        return left.isEmpty() ? index.remove(by) : index.put(by, left);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssociationIndex that && byKey.equals(that.byKey);
    }

    @Override
    public int hashCode() {
        return byKey.hashCode();
    }

    @Override
    public String toString() {
        return byKey.values().mkString("[", ", ", "]");
    }
}
