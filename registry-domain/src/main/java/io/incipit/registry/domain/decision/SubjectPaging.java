// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.SubjectPage;
import io.incipit.registry.domain.api.SubjectPageQuery;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.domain.state.SubjectVersions;
import java.util.Comparator;
import java.util.List;

/** Cuts pages out of the catalogue of subjects; what a page shows is found for that page only. */
public final class SubjectPaging {

    private SubjectPaging() {}

    public static SubjectPage page(RegistryState state, SubjectPageQuery query, ServerDefaults defaults) {
        List<Place> places = SubjectListing.of(state, query.prefix(), query.visibility())
                .map(subject -> new Place(subject, subject.toString(), rank(state.versions(subject), query.order())))
                .sorted(order(query))
                .toList();
        SubjectSummaries summaries = new SubjectSummaries(state, defaults);
        return new SubjectPage(
                places.size(),
                places.stream()
                        .skip(query.offset())
                        .limit(query.limit())
                        .map(place -> summaries.of(place.subject))
                        .toList());
    }

    private static Comparator<Place> order(SubjectPageQuery query) {
        Comparator<Place> byName = Comparator.comparing(Place::name);
        if (query.order() == SubjectPageQuery.Order.NAME) {
            return query.descending() ? byName.reversed() : byName;
        }
        Comparator<Place> byRank = Comparator.comparingLong(Place::rank);
        return (query.descending() ? byRank.reversed() : byRank).thenComparing(byName);
    }

    private static long rank(SubjectVersions versions, SubjectPageQuery.Order order) {
        return switch (order) {
            case NAME -> 0;
            case CHANGED -> versions.changedMs();
            case VERSIONS -> versions.count(RegisteredSchema::isLive) + versions.count(RegisteredSchema::softDeleted);
        };
    }

    /** A subject among the others. */
    private record Place(Subject subject, String name, long rank) {}
}
