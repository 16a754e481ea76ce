// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.SymbolVisibility;
import com.google.protobuf.InvalidProtocolBufferException;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaEntity.Kind;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import io.incipit.registry.serde.protobuf.schema.Editions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in an edition of Protobuf, which a registry takes if it is told to. */
class EditionsTest {

    static final String ALL = """
            // An edition has no syntax.
            /* and no labels */ edition /* of */ = '2023' ;
            package e; import "user.proto";
            option features.field_presence = IMPLICIT; option features.(pb.java).utf8_validation = VERIFY;
            message M {
              reserved old /* , names */, older; reserved 100 to max, 7; // reserved never, no;
              int32 a = 1 [features.field_presence = LEGACY_REQUIRED, features.utf8_validation = NONE];
              string b = 2 [features . ( pb.cpp ) . string_type = VIEW, json_name = "reserved x;"];
              repeated int32 c = 3 [features.repeated_field_encoding = EXPANDED];
              M d = 4 [features.message_encoding = DELIMITED]; map<string, u.User> e = 5; oneof o { bytes f = 6; }
              enum Closed { option features.enum_type = CLOSED; reserved GONE; ONE = 1; }
              extensions 50 to 60;
            }
            extend M { repeated u.User more = 50; }
            """;

    static final String CANONICAL = """
            edition = "2023";
            package e;

            import "user.proto";

            option features.field_presence = IMPLICIT;
            option features = {
              [pb.java]: {
                utf8_validation: VERIFY
              }
            };

            message M {
              reserved old, older;
              reserved 100 to max, 7;

              int32 a = 1 [
                features.field_presence = LEGACY_REQUIRED,
                features.utf8_validation = NONE
              ];
              string b = 2 [
                features = {
                  [pb.cpp]: {
                    string_type: VIEW
                  }
                },
                json_name = "reserved x;"
              ];
              repeated int32 c = 3 [features.repeated_field_encoding = EXPANDED];
              M d = 4 [features.message_encoding = DELIMITED];
              map<string, u.User> e = 5;

              oneof o {
                bytes f = 6;
              }

              extensions 50 to 60;

              enum Closed {
                reserved GONE;
                option features.enum_type = CLOSED;
                ONE = 1;
              }
            }

            extend M {
              repeated u.User more = 50;
            }
            """;

    static final String USER = "syntax = \"proto3\"; package u; message User { string name = 1; }";

    final ProtobufFormat format = new ProtobufFormat(Editions.ACCEPT);

    @Test
    void canonicalText_edition_keepsItAndItsFeatures() {
        ParsedSchema schema = parse(ALL);

        assertThat(schema.canonicalText().replaceAll("(?m)^ +$", "")).isEqualTo(CANONICAL);
        assertThat(parse(schema.canonicalText()).canonicalText()).isEqualTo(schema.canonicalText());
        assertThat(schema.topLevelFields()).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(schema.placeOf("c").line()).isEqualTo(9);
    }

    @Test
    void normalizedText_edition_isAFixedPointWithFullNamesAndFeaturesTogether() {
        String normalized = parse(ALL).normalizedText();

        assertThat(normalized)
                .contains(
                        "edition = \"2023\";\n",
                        "option features = {\n  [pb.java]: {\n    utf8_validation: VERIFY\n  },\n  field_presence: IMPLICIT\n};",
                        "  reserved old;\n",
                        "  .e.M d = 4 [features = {\n    message_encoding: DELIMITED\n  }];\n");
        assertThat(parse(normalized).normalizedText()).isEqualTo(normalized);
        assertThat(parse(parse(ALL).canonicalText()).normalizedText()).isEqualTo(normalized);
    }

    @Test
    void formattedText_serialized_isTheSameSchemaAgain() throws InvalidProtocolBufferException {
        ParsedSchema schema = parse(ALL);
        String serialized = schema.formattedText("serialized");

        ParsedSchema again = parse(serialized);

        FileDescriptorProto file = compiled(serialized);
        assertThat(file.getSyntax()).isEqualTo("editions");
        assertThat(file.getEdition()).isEqualTo(Edition.EDITION_2023);
        assertThat(file.getMessageType(0).getField(0).getProto3Optional()).isFalse();
        assertThat(compiled(again.formattedText("serialized"))).isEqualTo(file);
        assertThat(again.incompatibilities(schema, Direction.BACKWARD)).isEmpty();
        assertThat(again.canonicalText())
                .contains("reserved old, older;", "[features.repeated_field_encoding = EXPANDED]");
    }

    @Test
    void requireUsable_edition_isCheckedByProtobufItself() {
        parse(ALL).requireUsable(true);
        ParsedSchema wrong = parse("edition = \"2024\"; message M { int32 a = 1; int32 b = 1; }");

        assertThatThrownBy(() -> wrong.requireUsable(true)).isInstanceOf(RegistryException.Rejected.class);
    }

    @Test
    void parse_referencesAmongEditionsAndVersions_areResolvedBothWays() {
        String edition = "edition = \"2023\"; package u; message User { string name = 1; }";
        String version3 = "syntax = \"proto3\"; package e; import \"user.proto\"; message M { u.User u = 1; }";

        ParsedSchema schema =
                format.parse(version3, List.of(new ResolvedReference("user.proto", edition)), Strictness.NEW);

        schema.requireUsable(true);
        assertThat(schema.normalizedText()).contains("  .u.User u = 1;\n");
    }

    @Test
    void inlineTags_edition_areSetInIt() {
        ParsedSchema schema = parse("edition = \"2023\"; package e; message M { int32 a = 1; }");
        SchemaTags tags = new SchemaTags(new SchemaEntity("e.M.a", Kind.FIELD), List.of("PII"));

        String tagged = schema.inlineTags().textWith(TagChange.adding(List.of(tags)));

        assertThat(tagged).startsWith("edition = \"2023\";\npackage e;\n");
        assertThat(parse(tagged).inlineTags().all()).containsExactly(tags);
        assertThat(parse(tagged).formattedText("ignore_extensions")).startsWith("edition = \"2023\";\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edition = \"2022\"; message M {}",
                "edition = \"\"; message M {}",
                "edition = \"2023\"; message M { optional int32 a = 1; }",
                "edition = \"2023\"; message M { required int32 a = 1; }",
                "edition = \"2023\"; message M { oneof o { optional int32 a = 1; } }",
                "edition = \"2023\"; message M { group G = 1 {} }",
                "edition = \"2023\"; message M { repeated group G = 1 {} }",
                "edition = \"2023\"; message M { oneof o { group G = 1 {} } }",
                "edition = \"2023\"; message M {} extend M { optional int32 a = 1; }",
                "edition = \"2024\"; export message M {}",
                "edition = \"2024\"; message M { local enum E { A = 0; } }",
                "edition = \"2024\"; import option \"a.proto\"; message M {}",
                "message M {} edition = \"2023\";",
                "edition = \"2023\""
            })
    void parse_notOfAnEdition_isRefused(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageStartingWith("Could not parse Protobuf - ");
    }

    static List<FileDescriptorProto> compiledFiles() {
        FileDescriptorProto file = FileDescriptorProto.newBuilder()
                .setSyntax("editions")
                .setEdition(Edition.EDITION_2024)
                .build();
        return List.of(
                file.toBuilder().setEdition(Edition.EDITION_PROTO3).build(),
                file.toBuilder().addOptionDependency("a.proto").build(),
                file.toBuilder()
                        .addEnumType(EnumDescriptorProto.newBuilder()
                                .setName("E")
                                .setVisibility(SymbolVisibility.VISIBILITY_EXPORT))
                        .build(),
                file.toBuilder()
                        .addExtension(FieldDescriptorProto.newBuilder()
                                .setName("a")
                                .setExtendee("M")
                                .setLabel(FieldDescriptorProto.Label.LABEL_REQUIRED)
                                .setType(FieldDescriptorProto.Type.TYPE_INT32))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("compiledFiles")
    void parse_compiledFileThatNoTextCanSay_isRefused(FileDescriptorProto file) {
        String text = Base64.getEncoder().encodeToString(file.toByteArray());

        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageStartingWith("Could not parse Protobuf - ");
    }

    @Test
    void parse_editionWhereTheyAreRefused_isRefusedAsRecordedWithTheSettingNamed() {
        ProtobufFormat refusing = new ProtobufFormat();
        String text = "edition = \"2023\"; message M {}";
        String serialized = parse(text).formattedText("serialized");

        assertThatThrownBy(() -> refusing.parse(text, List.of(), Strictness.NEW))
                .hasMessageStartingWith(
                        "Could not parse Protobuf - Syntax error in :1:8: edition is not currently supported")
                .hasMessageContaining("incipit.protobuf.editions=accept");
        assertThatThrownBy(() -> refusing.parse(serialized, List.of(), Strictness.NEW))
                .hasMessageContaining("incipit.protobuf.editions=accept");
        assertThatThrownBy(() -> refusing.parse(text, List.of(), Strictness.EXISTING))
                .hasMessageContaining("incipit.protobuf.editions=accept");
        assertThatThrownBy(() -> refusing.parse(USER, List.of(new ResolvedReference("e", text)), Strictness.EXISTING))
                .hasMessageContaining("incipit.protobuf.editions=accept");
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(new ResolvedReference("user.proto", USER)), Strictness.NEW);
    }

    private static FileDescriptorProto compiled(String serialized) throws InvalidProtocolBufferException {
        return FileDescriptorProto.parseFrom(Base64.getDecoder().decode(serialized));
    }
}
