// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.model.Subject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lists the subjects; a list that was answered before and has not changed is answered at once. */
final class ListingSubjects implements Route.Handler {

    private final Subjects subjects;
    private final SearchConfig limits;
    private final long longest;
    private final AtomicReference<@Nullable Listing> last = new AtomicReference<>();

    ListingSubjects(Subjects subjects, SearchConfig limits, Kept kept) {
        this.subjects = subjects;
        this.limits = limits;
        this.longest = kept.longestList();
    }

    @Override
    public Response handle(Request request) {
        Page page = page(request);
        List<Subject> found = subjects.list(prefix(request), visibility(request));
        return known(found, page).orElseGet(() -> written(found, page)).to(request);
    }

    @Override
    public Optional<Response> atOnce(Request request) {
        return subjects.listed(prefix(request), visibility(request))
                .flatMap(found -> known(found, page(request)))
                .map(answer -> answer.to(request));
    }

    private Page page(Request request) {
        return Page.of(request.query(), limits.subjects());
    }

    /** An empty prefix is one: it means the default context. */
    private static String prefix(Request request) {
        return request.query().text("subjectPrefix").orElse(Subject.EVERY_CONTEXT);
    }

    private static Visibility visibility(Request request) {
        return Visibility.of(request.query().flag("deleted"), request.query().flag("deletedOnly"));
    }

    // Identity on purpose: a list that has not changed is the same object.
    @SuppressWarnings("ReferenceEquality")
    private Optional<ReadyAnswer> known(List<Subject> found, Page page) {
        return Optional.ofNullable(last.get())
                .filter(known -> known.found == found && known.page.equals(page))
                .map(Listing::answer);
    }

    private ReadyAnswer written(List<Subject> found, Page page) {
        byte[] bytes =
                JsonCodec.write(page.of(found).stream().map(Subject::toString).toList());
        ReadyAnswer answer = ReadyAnswer.of(bytes);
        if (bytes.length <= longest) {
            last.set(new Listing(found, page, answer));
        }
        return answer;
    }

    /** What was answered last. */
    private record Listing(List<Subject> found, Page page, ReadyAnswer answer) {}
}
