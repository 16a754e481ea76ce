// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.incipit.registry.http.peer.PeerAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What stands in the body of a response. */
sealed interface Payload {

    byte[] bytes();

    /** The same, written: to send it is to copy it. */
    default Payload written() {
        return new Ready(bytes());
    }

    /** Whether packing it is no work any more. */
    default boolean isPacked() {
        return false;
    }

    /** Its bytes, which the caller has at hand, as gzip. */
    default byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return packed.toByteArray();
    }

    /** A value written as JSON. */
    record Json(Object value) implements Payload {
        @Override
        public byte[] bytes() {
            return JsonCodec.write(value);
        }
    }

    /** Bytes that were written before. Once it has been packed it stays so too. */
    final class Ready implements Payload {

        private final byte[] bytes;
        private final AtomicReference<byte @Nullable []> packed = new AtomicReference<>();

        Ready(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public byte[] bytes() {
            return bytes;
        }

        @Override
        public Payload written() {
            return this;
        }

        @Override
        public boolean isPacked() {
            return packed.get() != null;
        }

        @Override
        public byte[] packed(byte[] same) {
            byte[] known = packed.get();
            if (known != null) {
                return known;
            }
            byte[] made = Payload.super.packed(same);
            packed.set(made);
            return made;
        }
    }

    /** A text written as it is. */
    record Text(String text) implements Payload {
        @Override
        public byte[] bytes() {
            return text.getBytes(UTF_8);
        }
    }

    /** What another node has written. */
    record Relayed(PeerAnswer.Answered answer) implements Payload {
        @Override
        public byte[] bytes() {
            return answer.body();
        }
    }

    /** Nothing at all. */
    record None() implements Payload {
        @Override
        public byte[] bytes() {
            return new byte[0];
        }

        @Override
        public Payload written() {
            return this;
        }
    }
}
