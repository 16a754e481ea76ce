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
        List<String> segments = parts(raw);
        segments.replaceAll(part -> legal(PercentEncoding.decode(part)));
        return segments;
    }

    /** The same segments with their percent signs left as they are. */
    List<String> undecoded(String raw) {
        List<String> segments = parts(raw);
        segments.replaceAll(part -> PercentEncoding.decode(part.replace("%", "%25")));
        return segments;
    }

    private List<String> parts(String raw) {
        List<String> kept = new ArrayList<>();
        if (!raw.startsWith("/") && !raw.equals("*")) {
            // HTTP/2 lets it pass, and behind the address of another node it would be taken for a part of that.
            throw HttpError.badUri("The path does not begin with a slash");
        }
        int start = raw.startsWith("/") ? 1 : 0;
        while (start <= raw.length()) {
            int slash = raw.indexOf('/', start);
            int end = slash < 0 ? raw.length() : slash;
            String segment = withoutParameters(raw, start, end);
            if (!segment.isEmpty()) {
                kept.add(segment);
            } else if (!permissive && start < raw.length()) {
                throw HttpError.badUri("Ambiguous URI empty segment");
            }
            start = end + 1;
        }
        return kept;
    }

    private static String withoutParameters(String raw, int start, int end) {
        int semicolon = raw.indexOf(';', start);
        return raw.substring(start, semicolon < 0 ? end : Math.min(semicolon, end));
    }

    private String legal(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (permissive ? c == '\0' : c < ' ' || c == 0x7f || c == '\\') {
                throw HttpError.badUri("Suspicious Path Character");
            }
        }
        return segment;
    }
}
