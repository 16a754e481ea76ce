// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.data;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Message;
import io.incipit.registry.serde.message.MessageEncoder;
import java.io.IOException;
import java.util.Arrays;

/** Writes messages of one type. */
final class ProtobufEncoder implements MessageEncoder {

    private final byte[] indexes;

    /** @param indexes of the message in its schema */
    ProtobufEncoder(byte[] indexes) {
        this.indexes = indexes.clone();
    }

    @Override
    public byte[] part() {
        return indexes.clone();
    }

    @Override
    public byte[] encode(byte[] prefix, Object datum) throws IOException {
        Message message = (Message) datum;
        int size = message.getSerializedSize();
        byte[] bytes = Arrays.copyOf(prefix, prefix.length + size);
        CodedOutputStream out = CodedOutputStream.newInstance(bytes, prefix.length, size);
        message.writeTo(out);
        out.checkNoSpaceLeft();
        return bytes;
    }
}
