// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import io.incipit.registry.serde.protobuf.TestTexts;
import io.incipit.registry.serde.protobuf.schema.Editions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the manner of real ones, with all that the language has. */
class WildSchemasTest {

    final ProtobufFormat format = new ProtobufFormat(Editions.ACCEPT);

    static List<String> files() {
        return TestTexts.files("wild");
    }

    @Test
    void files_wild_areMany() {
        assertThat(files()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("files")
    void canonicalText_readAgain_isAFixedPoint(String file) {
        String canonical = parse(TestTexts.text(file)).canonicalText();

        assertThat(parse(canonical).canonicalText()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @MethodSource("files")
    void normalizedText_readAgain_isAFixedPoint(String file) {
        ParsedSchema schema = parse(TestTexts.text(file));

        ParsedSchema normalized = parse(schema.normalizedText());

        assertThat(normalized.canonicalText()).isEqualTo(schema.normalizedText());
        assertThat(normalized.normalizedText()).isEqualTo(schema.normalizedText());
        assertThat(parse(schema.canonicalText()).normalizedText()).isEqualTo(schema.normalizedText());
    }

    @ParameterizedTest
    @MethodSource("files")
    void formattedText_serialized_isTheSameSchemaAgain(String file) throws InvalidProtocolBufferException {
        ParsedSchema schema = parse(TestTexts.text(file));
        String serialized = schema.formattedText("serialized");

        ParsedSchema read = parse(serialized);

        assertThat(compiled(read.formattedText("serialized"))).isEqualTo(compiled(serialized));
        assertThat(read.incompatibilities(schema, Direction.BACKWARD)).isEmpty();
        assertThat(schema.incompatibilities(read, Direction.BACKWARD)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void requireUsable_wildFile_isValid(String file) {
        parse(TestTexts.text(file)).requireUsable(true);

        assertThat(parse(TestTexts.text(file)).formattedText("ignore_extensions"))
                .satisfies(text -> assertThat(parse(text).canonicalText()).isEqualTo(text))
                .doesNotContain("\nextend ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message M { optional int32 a = 1; } extend M { optional group G = 2 { optional int32 b = 1; } }",
                "message M { oneof o { message N {} } }",
                "syntax = \"proto3\"; message M { map<string, Missing> m = 1; }",
                "syntax = \"proto3\"; service S { rpc R (Missing) returns (Missing); }",
                "extend Missing { optional int32 a = 1; }"
            })
    void parse_unsupported_isRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(RegistryException.Rejected.class);
    }

    private static FileDescriptorProto compiled(String serialized) throws InvalidProtocolBufferException {
        return FileDescriptorProto.parseFrom(Base64.getDecoder().decode(serialized));
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.NEW);
    }
}
