// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.List;

/** Where in a path a subject stands, whatever the path is for. */
final class SubjectPaths {

    private SubjectPaths() {}

    /** The place of the segment after the first {@code subjects}; 0 if there is none, where no subject can stand. */
    static int subjectIn(List<String> path) {
        int place = path.indexOf("subjects") + 1;
        return place < path.size() ? place : 0;
    }

    /** Whether it is about an id, whose subject stands in the query. */
    static boolean isOfIds(List<String> path) {
        return path.size() > 2 && path.get(0).equals("schemas") && path.get(1).equals("ids");
    }
}
