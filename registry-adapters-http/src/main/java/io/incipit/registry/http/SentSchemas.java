// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.http.body.RegisterSchemaRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies with schemas, and remembers them by their bytes, for applications send the same ones again and again.
 *
 * <p>Each body has one place where it can stand, and gives way to the next that has the same; long ones have none. Thread-safe.
 */
final class SentSchemas {

    private static final int PLACES = 1024;

    private final AtomicReferenceArray<@Nullable Known> places = new AtomicReferenceArray<>(PLACES);
    private final long longest;

    /**
     * None is remembered yet.
     *
     * @param most bytes that they may take, half for the bodies and half for what was read from them
     */
    SentSchemas(long most) {
        this.longest = most / 2 / PLACES;
    }

    /**
     * What the body holds.
     *
     * @param parameter what the field's servers call the body in their refusal when it is missing
     * @throws HttpError 422 if there is none, 400 if it is malformed
     * @throws RegistryException INVALID_SCHEMA for a reference that lacks a member
     */
    Sent read(Request request, String parameter) {
        return known(request).orElseGet(() -> parsed(request, parameter));
    }

    /** What the body holds, if that is remembered. */
    Optional<Sent> known(Request request) {
        byte[] body = request.content().raw();
        if (body.length == 0 || body.length > longest) {
            return Optional.empty();
        }
        Known known = places.get(placeOf(body));
        return known != null && known.gzip == request.content().isGzip() && Arrays.equals(known.body, body)
                ? Optional.of(known.sent)
                : Optional.empty();
    }

    private Sent parsed(Request request, String parameter) {
        RegisterSchemaRequest message = request.schema(parameter);
        Sent sent = new Sent(message.besidesSchema(), message.toSchema());
        byte[] body = request.content().raw();
        if (body.length <= longest && sent.isUpTo(longest)) {
            places.set(placeOf(body), new Known(body, request.content().isGzip(), sent));
        }
        return sent;
    }

    private static int placeOf(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return (int) (sum.getValue() % PLACES);
    }

    /**
     * A body with a schema.
     *
     * @param message all but the schema
     */
    record Sent(RegisterSchemaRequest message, Schema schema) {

        /** What was packed may be any times as long as its body. */
        private boolean isUpTo(long longest) {
            return schema.weight() <= longest && message.weightOfTags() <= longest;
        }
    }

    /** A body that was read; its bytes are nobody else's any more. */
    private static final class Known {

        private final byte[] body;
        private final boolean gzip;
        private final Sent sent;

        Known(byte[] body, boolean gzip, Sent sent) {
            this.body = body;
            this.gzip = gzip;
            this.sent = sent;
        }
    }
}
