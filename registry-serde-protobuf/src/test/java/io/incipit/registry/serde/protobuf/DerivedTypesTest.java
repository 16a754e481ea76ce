// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.protobuf.schema.Compiling;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes that are looked for by what a schema says, and are not there, and one that cannot be used. */
class DerivedTypesTest {

    final InMemoryRegistry registry = new InMemoryRegistry();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "package p; message M {} | registries do not keep the name of the file",
                "option java_outer_classname = 'Outer'; package p; message M {} | no class p.Outer$M",
                "option java_multiple_files = true; option java_package = 'q'; message M {} | no class q.M",
                "edition = '2024'; package p; message M {} | no class p.M",
                "edition = '2023'; package p; message M {} | registries do not keep the name of the file"
            })
    void deserialize_classThatIsNotThere_isRefusedWithWhatToDo(String text, String reason) {
        Descriptor type = new Compiling(List.of())
                .compile(ProtoFile.of("m.proto", text.replace('\'', '"')))
                .getMessageTypes()
                .get(0);
        byte[] bytes = serialize(DynamicMessage.getDefaultInstance(type));

        try (ProtobufDeserializer reader = new ProtobufDeserializer(registry, Map.of("derive.type", true), false)) {
            assertThatThrownBy(() -> reader.deserialize("t", bytes))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining(reason)
                    .hasMessageContaining("set specific.protobuf.value.type");
        }
    }

    @Test
    void deserialize_classThatCannotBeInitialized_isAFailureOfTheMessage() {
        byte[] bytes = serialize(Timestamp.getDefaultInstance());
        Map<String, ?> settings = Map.of("specific.protobuf.value.type", Broken.class);

        try (ProtobufDeserializer reader = new ProtobufDeserializer(registry, settings, false)) {
            assertThatThrownBy(() -> reader.deserialize("t", bytes))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining(Broken.class.getName());
        }
    }

    private byte[] serialize(Message message) {
        try (ProtobufSerializer writer = new ProtobufSerializer(registry)) {
            return Objects.requireNonNull(writer.serialize("t", message));
        }
    }

    /** As a class is that was generated for another version of Protobuf's library. */
    public abstract static class Broken implements Message {

        private static final Message DEFAULT = fail();

        private static Message fail() {
            throw new IllegalStateException("Another version");
        }

        /** What every generated class has. */
        public static Message getDefaultInstance() {
            return DEFAULT;
        }
    }
}
