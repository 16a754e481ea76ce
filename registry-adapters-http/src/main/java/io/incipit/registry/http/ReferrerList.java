// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.incipit.registry.domain.model.Referrer;
import io.incipit.registry.http.body.ReferrerBody;
import java.net.URLEncoder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who refers to what was to go, as callers are told it beside the standard answer to a deletion.
 *
 * @param referrers in the order of subjects and versions
 */
record ReferrerList(List<ReferrerBody> referrers) {

    private static final String HEADER = "X-Incipit-Referrers";

    /** What proxies take in one header without a word; the list in a body has all of them. */
    private static final int LONGEST_HEADER = 1000;

    private static final Comparator<ReferrerBody> ORDER = Comparator.comparing(ReferrerBody::subject)
            .thenComparing(ReferrerBody::version)
            .thenComparing(ReferrerBody::refersTo);

    static ReferrerList of(List<Referrer> referrers) {
        return new ReferrerList(
                referrers.stream().map(ReferrerBody::of).sorted(ORDER).toList());
    }

    /** The response with the first of them in a header; with all of them instead of its body if that is wanted. */
    Response beside(Response response, Optional<String> wanted) {
        Response named = response.with(HEADER, header());
        return wanted.filter(MediaTypes.DELETION::equals).isPresent()
                ? named.as(MediaTypes.DELETION, referrers)
                : named;
    }

    /** {@code total=2, refunds-value/1, returns-value/3}; whoever counts fewer than the total knows that some are left out. */
    private String header() {
        StringBuilder header = new StringBuilder("total=" + referrers.size());
        for (ReferrerBody referrer : referrers) {
            String entry = ", " + encoded(referrer.subject()) + "/" + referrer.version();
            if (header.length() + entry.length() > LONGEST_HEADER) {
                break;
            }
            header.append(entry);
        }
        return header.toString();
    }

    /** A subject may hold commas, slashes and what no header takes. */
    private static String encoded(String subject) {
        return URLEncoder.encode(subject, UTF_8).replace("+", "%20");
    }
}
