// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a raw path into segments and decodes each afterwards, once: a subject may hold a slash or a percent sign.
 */
final class RequestPath {

    private final boolean permissive;

    @Inject
    RequestPath(HttpConfig config) {
        this(config.permissivePaths());
    }

    /** Permissive: empty segments are passed over; control characters and backslashes are characters like others. */
    RequestPath(boolean permissive) {
        this.permissive = permissive;
    }

    /**
     * The decoded segments, without path parameters; one slash at the end means nothing.
     *
     * @param raw as sent, from the first slash to before the query
     * @throws HttpError 400 for what can stand in no path
     */
    List<String> segments(String raw) {
        return parts(raw).stream()
                .map(part -> legal(PercentEncoding.decode(part)))
                .toList();
    }

    /** The same segments with their percent signs left as they are. */
    List<String> undecoded(String raw) {
        return parts(raw).stream()
                .map(part -> PercentEncoding.decode(part.replace("%", "%25")))
                .toList();
    }

    private List<String> parts(String raw) {
        List<String> kept = new ArrayList<>();
        if (!raw.startsWith("/") && !raw.equals("*")) {
            // HTTP/2 lets it pass, and behind the address of another node it would be taken for a part of that.
            throw HttpError.badUri("The path does not begin with a slash");
        }
        String path = raw.startsWith("/") ? raw.substring(1) : raw;
        String[] parts = path.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            String segment = withoutParameters(parts[i]);
            boolean atEnd = i == parts.length - 1;
            if (!segment.isEmpty()) {
                kept.add(segment);
            } else if (!permissive && !(atEnd && parts[i].isEmpty())) {
                throw HttpError.badUri("Ambiguous URI empty segment");
            }
        }
        return kept;
    }

    private static String withoutParameters(String segment) {
        int semicolon = segment.indexOf(';');
        return semicolon < 0 ? segment : segment.substring(0, semicolon);
    }

    private String legal(String segment) {
        boolean legal = permissive
                ? segment.indexOf('\0') < 0
                : segment.chars().allMatch(c -> c >= ' ' && c != 0x7f && c != '\\');
        if (!legal) {
            throw HttpError.badUri("Suspicious Path Character");
        }
        return segment;
    }
}
