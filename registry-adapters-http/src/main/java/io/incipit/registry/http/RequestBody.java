// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** The body of a request as it came, read as JSON when a handler asks. */
final class RequestBody {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    /** None was sent. */
    static final RequestBody NONE = plain(new byte[0]);

    private final byte[] bytes;
    private final boolean gzip;
    private final int maxBytes;

    private RequestBody(byte[] bytes, boolean gzip, int maxBytes) {
        this.bytes = bytes;
        this.gzip = gzip;
        this.maxBytes = maxBytes;
    }

    static RequestBody plain(byte[] bytes) {
        return new RequestBody(bytes, false, NO_LIMIT);
    }

    /** @param maxBytes how much may be in it once unpacked */
    static RequestBody gzip(byte[] bytes, int maxBytes) {
        return new RequestBody(bytes, true, maxBytes);
    }

    /** As it came, packed or not. */
    byte[] raw() {
        return bytes;
    }

    boolean isGzip() {
        return gzip;
    }

    /**
     * The value; missing or null where the body is blank.
     *
     * @throws HttpError 400 for what is not one JSON value, 413 for what is too large once unpacked
     */
    JsonNode json() {
        return JsonCodec.read(gzip ? unpacked() : bytes);
    }

    /** Never unpacks more than a byte above the limit: a small body may hold a huge one. */
    private byte[] unpacked() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(maxBytes + 1);
            if (plain.length > maxBytes) {
                throw HttpError.bodyTooLarge(plain.length, maxBytes);
            }
            return plain;
        } catch (EOFException e) {
            throw HttpError.badRequest("The body is not valid gzip: it ends too early");
        } catch (IOException e) {
            throw HttpError.badRequest("The body is not valid gzip: " + e.getMessage());
        }
    }
}
