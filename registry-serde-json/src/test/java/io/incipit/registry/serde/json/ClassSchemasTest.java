// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas made of classes against what Jackson writes of their objects. */
class ClassSchemasTest {

    private final KeptSchemas registry = new KeptSchemas();

    static List<Object> objects() {
        return List.of(
                new Open(1, List.of("a", 2), Map.of("b", true), new Named("c")),
                new Open(null, null, null, null),
                new Extended(),
                new Named("d"),
                new Wrapped("e"),
                new Texts(),
                new Tree(null),
                new Sparse(0, List.of()),
                new SparseMember(0));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void serialize_checkedAgainstItsOwnClass_fits(Object object) {
        assertThat(write(object)).isNotEmpty();
    }

    @Test
    void serialize_byteArraysAndOwnSerializers_areStringsInTheSchema() {
        write(new Texts());

        assertThat(registry.lastText()).contains("\"number\":{\"oneOf\":[", "\"type\":\"string\"");
        assertThat(registry.lastText()).doesNotContain("array", "integer");
    }

    @Test
    void serialize_classOfFixedMembers_staysClosed() {
        write(Reading.of("s", 1));

        assertThat(registry.lastText())
                .contains("\"additionalProperties\":false")
                .contains("\"required\":[");
    }

    private byte @Nullable [] write(Object datum) {
        Map<String, ?> settings = Map.of("json.fail.invalid.schema", true);
        return new JsonSchemaSerializer(registry, settings, false).serialize("objects", datum);
    }

    /** Of members that may be anything. */
    public record Open(
            @Nullable Object any,
            @Nullable List<Object> list,
            @Nullable Map<String, Object> map,
            @Nullable Thing thing) {}

    /** Anything that has a name. */
    public interface Thing {
        String name();
    }

    /** With members that no class names. */
    public static final class Extended {

        @JsonAnyGetter
        public Map<String, Object> further() {
            return Map.of("a", 1, "b", "c");
        }
    }

    /** Told with its class as a member. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    public record Named(String name) implements Thing {}

    /** Told within its class. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    public record Wrapped(String name) {}

    /** Written as strings. */
    public static final class Texts {

        public final byte[] bytes = {1};
        public final char[] characters = {'a', 'b'};

        @JsonSerialize(using = ToStringSerializer.class)
        public final Integer number = 7;
    }

    /** With a part of any form. */
    public record Tree(@Nullable JsonNode node) {}

    /** Without what is as always. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record Sparse(int number, List<String> texts) {}

    /** Without a number that is as always. */
    public record SparseMember(
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int number) {}
}
