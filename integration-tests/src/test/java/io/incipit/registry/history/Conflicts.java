// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what has been told in several ways although there is one only. */
final class Conflicts {

    private Conflicts() {}

    /**
     * One violation for each matter on which the tellings differ, with a call for each way it was told.
     *
     * @param matter says what is wrong when they do
     */
    static Stream<Violation> among(
            Stream<Telling> tellings, Function<Telling, String> matter, Function<Telling, Object> way) {
        return tellings.collect(groupingBy(matter, TreeMap::new, toList())).entrySet().stream()
                .map(entry -> new Violation(entry.getKey(), oneOfEach(entry.getValue(), way)))
                .filter(violation -> violation.calls().size() > 1);
    }

    private static List<Call> oneOfEach(List<Telling> tellings, Function<Telling, Object> way) {
        Map<Object, Call> calls = new LinkedHashMap<>();
        tellings.forEach(telling -> calls.putIfAbsent(way.apply(telling), telling.call()));
        return List.copyOf(calls.values());
    }
}
