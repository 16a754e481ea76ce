// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which type an answer has, and which types a body may have. */
final class MediaTypes {

    static final String JSON = "application/json";

    /** Incompatibilities that a machine can read. */
    static final String COMPATIBILITY = "application/vnd.incipit.compatibility+json";

    /** Who refers to what a deletion takes away. */
    static final String DELETION = "application/vnd.incipit.deletion+json";

    private static final String ANY = "*/*";

    private static final String ANY_APPLICATION = "application/*";

    /** What answers can be, by how gladly the server gives it: among equally wanted ones the first is given. */
    static final List<String> OFFERED =
            List.of("application/vnd.schemaregistry.v1+json", "application/vnd.schemaregistry+json", JSON);

    /** What is answered where a standard type is needed and none is wanted. */
    static final String STANDARD = OFFERED.get(0);

    /** What bodies of requests can be. */
    static final List<String> ACCEPTED = Stream.concat(OFFERED.stream(), Stream.of("application/octet-stream"))
            .toList();

    private MediaTypes() {}

    /**
     * The type to answer with: the most wanted of those that can be given. A charset that came with the wish is
     * repeated if it is true.
     *
     * @param accept the values of all {@code Accept} headers
     * @return empty if nothing that is wanted can be given
     */
    static Optional<String> negotiate(List<String> accept) {
        if (accept.isEmpty()) {
            return Optional.of(STANDARD);
        }
        if (isOneOffered(accept)) {
            return Optional.of(accept.get(0));
        }
        return best(wishes(accept)).map(Wish::spelled);
    }

    /**
     * Whether a type beside the standard ones is wanted: named as such, wildcards do not count, and no less than the best
     * of the standard ones.
     */
    static boolean wants(List<String> accept, String type) {
        if (accept.isEmpty() || isOneOffered(accept)) {
            return false;
        }
        List<Wish> wishes = wishes(accept);
        double standard = best(wishes).map(Wish::quality).orElse(0.0);
        return wishes.stream().anyMatch(wish -> wish.type.equals(type) && wish.quality > 0 && wish.quality >= standard);
    }

    /** What nearly all clients send needs no parsing. */
    private static boolean isOneOffered(List<String> accept) {
        return accept.size() == 1 && OFFERED.contains(accept.get(0));
    }

    private static List<Wish> wishes(List<String> accept) {
        return accept.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .flatMap(Wish::parse)
                .toList();
    }

    private static Optional<Wish> best(List<Wish> wishes) {
        return OFFERED.stream()
                .flatMap(type -> bestFor(type, wishes).stream())
                .filter(wish -> wish.quality > 0)
                .max(Comparator.comparing(Wish::quality).thenComparing(wish -> -OFFERED.indexOf(wish.type)));
    }

    /**
     * Lets pass the types in which a body may come; none is one of them.
     *
     * @throws HttpError 400 for what is not a type, 415 for another one
     */
    static void requireJson(Optional<String> contentType) {
        if (contentType.isEmpty()) {
            return;
        }
        String type = essence(contentType.get());
        if (!ACCEPTED.contains(type)) {
            throw type.matches("[^/\\s]+/[^/\\s]+")
                    ? HttpError.unsupportedMediaType()
                    : HttpError.unparsableContentType();
        }
    }

    /** The narrowest wish that covers the type speaks for it, whatever wider ones say. */
    private static Optional<Wish> bestFor(String type, List<Wish> wishes) {
        return Stream.of(type, ANY_APPLICATION, ANY)
                .flatMap(wanted -> wishes.stream().filter(wish -> wish.type.equals(wanted)))
                .findFirst()
                .map(wish -> new Wish(type, wish.quality, wish.charset));
    }

    private static String essence(String value) {
        return value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** One entry of an {@code Accept} header. */
    private record Wish(String type, double quality, String charset) {

        /** Entries that cannot be read are passed over; a star before the slash is any type, whatever stands behind it. */
        static Stream<Wish> parse(String entry) {
            String type = essence(entry);
            double quality = parameter(entry, "q").map(Wish::weight).orElse(1.0);
            String charset = parameter(entry, "charset").orElse("");
            boolean any = type.equals("*") || type.startsWith("*/");
            return type.isEmpty() ? Stream.of() : Stream.of(new Wish(any ? ANY : type, quality, charset));
        }

        String spelled() {
            return charset.equalsIgnoreCase("utf-8") ? type + ";charset=" + charset : type;
        }

        private static Optional<String> parameter(String entry, String name) {
            return Arrays.stream(entry.split(";"))
                    .skip(1)
                    .map(parameter -> parameter.split("=", 2))
                    .filter(pair -> pair.length == 2 && pair[0].strip().equalsIgnoreCase(name))
                    .map(pair -> pair[1].strip().replace("\"", ""))
                    .findFirst();
        }

        /** What is not a weight weighs nothing. */
        private static double weight(String text) {
            return text.matches("[01]?(\\.\\d{0,9})?") && !text.isEmpty() && !text.equals(".")
                    ? Math.min(1, Double.parseDouble(text))
                    : 0;
        }
    }
}
