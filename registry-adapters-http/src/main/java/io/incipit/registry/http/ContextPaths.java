// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The prefix {@code /contexts/{context}} of paths: the same API with each name taken in that context.
 *
 * <p>It qualifies the subject in the path or the query, whatever speaks of subjects or of a whole scope, unless that is
 * qualified already.
 */
final class ContextPaths {

    static final String CONTEXTS = "contexts";

    private static final Set<String> SCOPED = Set.of("config", "mode");
    private static final Set<String> LISTS = Set.of("schemas", "subjects");
    private static final List<String> SUMMARIES = List.of("incipit", "v1", "subjects");
    private static final Set<String> WRITING = Set.of("POST", "PUT");

    private final Context context;

    private ContextPaths(Context context) {
        this.context = context;
    }

    /**
     * Those of a context as it stands in the path: colons around the name mean nothing, and its dot may be missing.
     *
     * @param name not decoded, for names are taken as they are written
     * @throws HttpError 400 for a colon within
     */
    static ContextPaths below(String name) {
        return new ContextPaths(ContextNames.parse(name));
    }

    /** What the target means without the prefix, which are its first two segments. */
    Target rewrite(String method, Target target) {
        List<String> path = target.segments().subList(2, target.segments().size());
        if (context.isDefault()) {
            return new Target(path, target.query());
        }
        if (path.isEmpty()) {
            return new Target(List.of(CONTEXTS, context.prefix()), target.query());
        }
        return new Target(path(path), query(method, path, target.query()));
    }

    private List<String> path(List<String> path) {
        List<String> rewritten = new ArrayList<>(path);
        boolean scoped = SCOPED.contains(path.get(0));
        if (scoped && path.size() == 1) {
            rewritten.add(context.prefix());
            return rewritten;
        }
        int subject = scoped ? 1 : SubjectPaths.subjectIn(path);
        if (subject > 0) {
            rewritten.set(subject, qualified(path.get(subject)));
        }
        return rewritten;
    }

    private Query query(String method, List<String> path, Query query) {
        String first = path.get(0);
        if (path.size() == 1 && LISTS.contains(first)) {
            return qualified(query, "subjectPrefix");
        }
        if (path.equals(SUMMARIES)) {
            return qualified(query, "prefix");
        }
        if (SubjectPaths.isOfIds(path)) {
            return qualified(query, "subject");
        }
        return first.startsWith("associations") && WRITING.contains(method)
                ? query.with("context", context.prefix())
                : query;
    }

    private Query qualified(Query query, String name) {
        return query.with(name, qualified(query.text(name).orElse("")));
    }

    private String qualified(String name) {
        boolean already = name.startsWith(":.") || name.startsWith(Subject.EVERY_CONTEXT);
        return already ? name : context.prefix() + name;
    }
}
