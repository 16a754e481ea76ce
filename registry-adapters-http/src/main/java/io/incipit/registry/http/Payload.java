// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.incipit.registry.http.peer.PeerAnswer;

/** What stands in the body of a response. */
sealed interface Payload {

    byte[] bytes();

    /** A value written as JSON. */
    record Json(Object value) implements Payload {
        @Override
        public byte[] bytes() {
            return JsonCodec.write(value);
        }
    }

    /** Bytes that were written before. */
    final class Ready implements Payload {

        private final byte[] bytes;

        Ready(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public byte[] bytes() {
            return bytes;
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
    }
}
