// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A schema from outside names classes; only those that the application trusts are made. */
class ForeignClassesTest {

    private static final String TRAP = Trap.class.getName();

    final InMemoryRegistry registry = new InMemoryRegistry();

    @BeforeEach
    void disarm() {
        Trap.SPRUNG.set(0);
    }

    static Stream<Arguments> namesAndSettings() {
        return Stream.of("java.lang.ProcessBuilder", "java.lang.Thread", "javax.script.ScriptEngineManager", TRAP)
                .flatMap(name -> Stream.of("specific.avro.reader", "schema.reflection")
                        .map(setting -> Arguments.of(name, setting)));
    }

    @ParameterizedTest
    @MethodSource("namesAndSettings")
    void deserialize_recordNamedAsAClassOfOthers_isRefused(String name, String setting) {
        register("{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[]}");

        assertThatThrownBy(() -> read(Map.of(setting, true), ""))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(name);
        assertThat(Trap.SPRUNG).hasValue(0);
    }

    static List<String> properties() {
        return List.of(
                "{\"type\":\"string\",\"java-class\":\"TRAP\"}",
                "{\"type\":\"array\",\"items\":\"string\",\"java-class\":\"TRAP\"}",
                "{\"type\":\"array\",\"items\":\"string\",\"java-element-class\":\"TRAP\"}",
                "{\"type\":\"map\",\"values\":\"string\",\"java-key-class\":\"TRAP\"}",
                "{\"type\":\"string\",\"avro.java.string\":\"TRAP\"}",
                "{\"type\":\"record\",\"name\":\"User\",\"namespace\":\"io.incipit.registry.serde\",\"fields\":["
                        + "{\"name\":\"name\",\"type\":{\"type\":\"string\",\"java-class\":\"TRAP\"}},"
                        + "{\"name\":\"age\",\"type\":\"int\"}]}");
    }

    @ParameterizedTest
    @MethodSource("properties")
    void deserialize_propertiesThatNameClasses_makeNone(String schema) {
        register("[\"null\"," + schema.replace("TRAP", TRAP) + "]");

        for (String setting : List.of("specific.avro.reader", "schema.reflection", "avro.fail.on.trailing.data")) {
            readOrRefuse(setting);
        }

        assertThat(Trap.SPRUNG).hasValue(0);
    }

    /** A branch, a count of one, a text of one letter, and zeros. */
    private void readOrRefuse(String setting) {
        for (String payload : List.of("02024100", "0202024100", "02020241024100")) {
            try {
                read(Map.of(setting, true), payload);
            } catch (SerializationException e) {
                assertThat(e).hasMessageContaining("topic t");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"specific.avro.reader", "schema.reflection"})
    void deserialize_generatedClassOfTheApplication_isMade(String setting) {
        register(User.SCHEMA$.toString());

        assertThat(read(Map.of(setting, true), "024102")).isEqualTo(new User("A", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"specific.avro.reader", "schema.reflection"})
    void deserialize_classThatCannotBeInitialized_isRefusedAndEndsNothing(String setting) {
        register(
                "{\"type\":\"record\",\"name\":\"Unusable\",\"namespace\":\"io.incipit.registry.serde\",\"fields\":[]}");

        assertThatThrownBy(() -> read(Map.of(setting, true), ""))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("topic t");
    }

    private @Nullable Object read(Map<String, ?> settings, String payload) {
        try (AvroDeserializer deserializer = new AvroDeserializer(registry, settings, false)) {
            return deserializer.deserialize("t", HexFormat.of().parseHex("0000000001" + payload));
        }
    }

    private void register(String schema) {
        registry.register("t-value", SchemaDefinition.avro(schema), false);
    }
}
