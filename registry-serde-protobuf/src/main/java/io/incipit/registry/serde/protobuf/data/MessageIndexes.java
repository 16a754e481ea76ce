// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.data;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import io.incipit.registry.serde.protobuf.schema.ProtoNames;
import io.incipit.registry.serde.wire.SchemaPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * The place of a message in a file: its position among the outermost messages, then among those nested in that one, and so
 * on, each from 0.
 *
 * @param length number of bytes that said it; 0 if none did
 */
record MessageIndexes(List<Integer> positions, int length) implements SchemaPart {

    static final MessageIndexes FIRST = new MessageIndexes(List.of(0), 0);

    /**
     * Reads them: their number, then each, as zigzag varints. No number at all stands for the first message.
     *
     * @throws SerializationException if something else stands there
     */
    static MessageIndexes read(byte[] bytes, int offset) {
        CodedInputStream in = CodedInputStream.newInstance(bytes, offset, bytes.length - offset);
        try {
            int count = in.readSInt32();
            if (count < 0 || count > bytes.length - offset) {
                throw new SerializationException(
                        "The message has %d message indexes; it was not written by a Protobuf serializer"
                                .formatted(count));
            }
            List<Integer> positions = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                positions.add(in.readSInt32());
            }
            return new MessageIndexes(count == 0 ? FIRST.positions : List.copyOf(positions), in.getTotalBytesRead());
        } catch (IOException e) {
            throw new SerializationException("The message ends within its message indexes", e);
        }
    }

    /**
     * Those of a message.
     *
     * @throws IllegalArgumentException if the file does not define it
     */
    static MessageIndexes of(ProtoFileElement file, String fullName) {
        List<Integer> found = find(file.getTypes(), ProtoNames.scopeOf(file), fullName);
        if (found == null) {
            throw new IllegalArgumentException(
                    "The schema that the registry has does not define the message " + fullName);
        }
        return new MessageIndexes(found, 0);
    }

    private static @Nullable List<Integer> find(List<TypeElement> types, String scope, String fullName) {
        List<MessageElement> messages = messages(types);
        for (int i = 0; i < messages.size(); i++) {
            String name = ProtoNames.within(scope, messages.get(i).getName());
            if (name.equals(fullName)) {
                return List.of(i);
            }
            List<Integer> rest =
                    fullName.startsWith(name + ".") ? find(messages.get(i).getNestedTypes(), name, fullName) : null;
            if (rest != null) {
                return Stream.concat(Stream.of(i), rest.stream()).toList();
            }
        }
        return null;
    }

    private static List<MessageElement> messages(List<TypeElement> types) {
        return types.stream()
                .filter(MessageElement.class::isInstance)
                .map(MessageElement.class::cast)
                .toList();
    }

    /**
     * The full name of the message that stands there.
     *
     * @throws IllegalArgumentException if none does
     */
    String nameIn(ProtoFileElement file) {
        String name = ProtoNames.scopeOf(file);
        List<TypeElement> types = file.getTypes();
        for (int position : positions) {
            List<MessageElement> messages = messages(types);
            if (position < 0 || position >= messages.size()) {
                throw new IllegalArgumentException("The schema has no message with the indexes " + positions);
            }
            name = ProtoNames.within(name, messages.get(position).getName());
            types = messages.get(position).getNestedTypes();
        }
        return name;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            if (positions.equals(FIRST.positions)) {
                out.writeSInt32NoTag(0);
            } else {
                out.writeSInt32NoTag(positions.size());
                for (int position : positions) {
                    out.writeSInt32NoTag(position);
                }
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
