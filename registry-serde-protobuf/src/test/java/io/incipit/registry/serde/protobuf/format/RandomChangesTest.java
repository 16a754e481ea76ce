// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import io.incipit.registry.serde.protobuf.schema.Compiling;
import io.incipit.registry.serde.protobuf.schema.Editions;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is judged compatible is: Protobuf's own library finds with the reader's schema every field of the writer's data
 * that the reader has.
 */
class RandomChangesTest {

    static final int CHANGES = 100;
    static final int MESSAGES = 5;

    final ProtobufFormat format = new ProtobufFormat(Editions.ACCEPT);

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void incompatibilities_none_dataIsRead(long seed) throws InvalidProtocolBufferException {
        Random random = new Random(seed);
        RandomSchema old = RandomSchema.of(random);

        for (int i = 0; i < CHANGES; i++) {
            RandomSchema changed = old.changed(random);
            if (canRead(changed, old, Direction.BACKWARD)) {
                requireReadable(compile(old.text()), compile(changed.text()), random);
            }
            if (canRead(old, changed, Direction.FORWARD)) {
                requireReadable(compile(changed.text()), compile(old.text()), random);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void incompatibilities_sameInAnEdition_areNoneAndDataIsRead(long seed) throws InvalidProtocolBufferException {
        Random random = new Random(seed);
        RandomSchema schema = RandomSchema.of(random);
        ParsedSchema version2 = parse(schema.text());
        ParsedSchema edition = parse(schema.inEdition());

        assertThat(edition.incompatibilities(version2, Direction.BACKWARD)).isEmpty();
        assertThat(version2.incompatibilities(edition, Direction.BACKWARD)).isEmpty();
        requireReadable(compile(schema.text()), compile(schema.inEdition()), random);
        requireReadable(compile(schema.inEdition()), compile(schema.text()), random);
    }

    @Test
    void incompatibilities_randomChanges_areFoundInSome() {
        Random random = new Random(0);
        RandomSchema old = RandomSchema.of(random);

        List<Boolean> readable = LongStream.range(0, CHANGES)
                .mapToObj(i -> canRead(old.changed(random), old, Direction.BACKWARD))
                .toList();

        assertThat(readable).contains(true, false);
    }

    private boolean canRead(RandomSchema reader, RandomSchema writer, Direction direction) {
        return parse(reader.text())
                .incompatibilities(parse(writer.text()), direction)
                .isEmpty();
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.NEW);
    }

    private static FileDescriptor compile(String text) {
        return new Compiling(List.of()).compile(ProtoFile.of("r", text));
    }

    private static void requireReadable(FileDescriptor writer, FileDescriptor reader, Random random)
            throws InvalidProtocolBufferException {
        for (Descriptor written : writer.getMessageTypes().subList(0, 3)) {
            for (int i = 0; i < MESSAGES; i++) {
                Message message = random(written, random, 0);
                Descriptor type = reader.findMessageTypeByName(written.getName());
                assertThat(type).isNotNull();
                requireSame(message, DynamicMessage.parseFrom(type, message.toByteString()));
            }
        }
    }

    /** What Protobuf cannot make sense of it keeps as unknown, even where the field is there. */
    private static void requireSame(Message written, Message read) {
        for (FieldDescriptor field : read.getDescriptorForType().getFields()) {
            FieldDescriptor before = written.getDescriptorForType().findFieldByNumber(field.getNumber());
            if (before != null && isJudgedSoundly(before, field)) {
                assertThat(read.getUnknownFields().hasField(field.getNumber()))
                        .as("%s of %s read as %s", before, written, read)
                        .isFalse();
                if (isOne(field) && isOne(before) && field.getType() == before.getType()) {
                    requireSameValue(written, before, read, field);
                }
            }
        }
    }

    /**
     * A value that an enum does not have is unknown to it. And a member of a oneof has no label, so that by the rules it may
     * have been a list, which it cannot be read as if it was packed.
     */
    private static boolean isJudgedSoundly(FieldDescriptor written, FieldDescriptor read) {
        return read.getJavaType() != FieldDescriptor.JavaType.ENUM
                && !(written.isPacked() && read.getContainingOneof() != null);
    }

    /** Of several members of a oneof, and of several values for one, only the last is read. */
    private static boolean isOne(FieldDescriptor field) {
        return !field.isRepeated() && field.getContainingOneof() == null;
    }

    private static void requireSameValue(Message written, FieldDescriptor before, Message read, FieldDescriptor field) {
        if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
            assertThat(read.getField(field)).isEqualTo(written.getField(before));
        } else if (written.hasField(before)) {
            requireSame((Message) written.getField(before), (Message) read.getField(field));
        }
    }

    private static Message random(Descriptor type, Random random, int depth) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        for (FieldDescriptor field : type.getFields()) {
            boolean leaf = field.getJavaType() != FieldDescriptor.JavaType.MESSAGE;
            if (random.nextInt(3) > 0 && (leaf || depth < 2)) {
                if (field.isRepeated()) {
                    message.addRepeatedField(field, value(field, random, depth));
                    message.addRepeatedField(field, value(field, random, depth));
                } else {
                    message.setField(field, value(field, random, depth));
                }
            }
        }
        return message.build();
    }

    private static Object value(FieldDescriptor field, Random random, int depth) {
        return switch (field.getJavaType()) {
            case INT -> random.nextInt();
            case LONG -> random.nextLong();
            case FLOAT -> random.nextFloat();
            case DOUBLE -> random.nextDouble();
            case BOOLEAN -> random.nextBoolean();
            case STRING -> "text " + random.nextInt();
            case BYTE_STRING -> ByteString.copyFromUtf8("bytes " + random.nextInt());
            case ENUM -> field.getEnumType().getValues().get(random.nextInt(2));
            case MESSAGE -> random(field.getMessageType(), random, depth + 1);
        };
    }
}
