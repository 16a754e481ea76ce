// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Aliases;
import io.incipit.registry.domain.model.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts in the place of an alias the subject that it stands for: in paths after {@code subjects}, and in the query of
 * ids. Paths of configurations and modes are left alone, for that is where aliases are kept.
 */
final class AliasPaths {

    private final Aliases aliases;

    AliasPaths(Aliases aliases) {
        this.aliases = aliases;
    }

    Target rewrite(Target target) {
        List<String> path = target.segments();
        int subject = SubjectPaths.subjectIn(path);
        if (subject > 0) {
            List<String> rewritten = new ArrayList<>(path);
            rewritten.set(subject, resolved(path.get(subject)));
            return new Target(rewritten, target.query());
        }
        return SubjectPaths.isOfIds(path) ? new Target(path, resolved(target.query())) : target;
    }

    private Query resolved(Query query) {
        return query.text("subject")
                .filter(name -> !name.isEmpty())
                .map(name -> query.with("subject", resolved(name)))
                .orElse(query);
    }

    /** A name that stands for itself stays as it was spelled. */
    private String resolved(String name) {
        Subject given = Subject.parse(name);
        Subject meant = aliases.resolve(given);
        return meant.equals(given) ? name : meant.toString();
    }
}
