// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaEntity.Kind;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.spi.InlineTags;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import io.incipit.registry.serde.protobuf.TestTexts;
import io.incipit.registry.serde.protobuf.schema.Editions;
import java.lang.management.ManagementFactory;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody would write who did not want to hurt, and texts that nobody meant. */
class HostileTextsTest {

    static final int MUTANTS = 15;
    static final String EDITION = "edition = \"2023\"; ";
    static final String MARKS = "{}[]()<>;=,.\"'/*\\-0";

    final ProtobufFormat format = new ProtobufFormat(Editions.ACCEPT);

    static List<String> deep() {
        return List.of(
                "message M {".repeat(100_000),
                IntStream.range(0, 20_000)
                                .mapToObj(i -> "message M%d {".formatted(i))
                                .collect(Collectors.joining())
                        + "}".repeat(20_000),
                "option (a) = " + "{ a: ".repeat(50_000) + "1" + "}".repeat(50_000) + ";",
                "option (a) = " + "[".repeat(50_000) + "]".repeat(50_000) + ";",
                "message M { " + "map<string, ".repeat(50_000) + "string" + ">".repeat(50_000) + " m = 1; }",
                "message " + "a".repeat(200_000) + " {}",
                "package a" + ".a".repeat(1000) + "; option (x) = 1;",
                "service " + "a.".repeat(1000) + "S { option (x) = 1; }",
                "message M { optional group " + "a.".repeat(1000) + "G = 1 { optional M m = 1; } }",
                "//\n".repeat(500_000) + "message M {}",
                "/**/".repeat(500_000) + "message M {}",
                many(20_001, "message M%1$d {}"),
                EDITION + "/*".repeat(500_000),
                EDITION + "\"".repeat(500_001),
                EDITION + "reserved ".repeat(100_000),
                EDITION + "features.(".repeat(100_000),
                "edition ".repeat(100_000),
                "(((((" + "(".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void parse_tooDeepOrTooLong_isRefused(String text) {
        assertThatThrownBy(() -> format.parse(text, List.of(), Strictness.NEW))
                .isInstanceOf(RegistryException.Rejected.class);
    }

    static List<String> large() {
        return List.of(
                "message M {" + many(20_000, "oneof o%1$d { int32 f%1$d = %2$d; }") + "}",
                "message M {" + many(20_000, "optional M f%1$d = %2$d [deprecated = true];") + "}",
                "enum E {" + many(50_000, "V%1$d = %2$d;") + "}",
                many(20_000, "message M%1$d { optional M19999 a = 1; }"),
                many(20_000, "option (o).a%1$d = %2$d;"),
                many(20_000, "option (o).a = { b: %1$d };"),
                "option (o) = \"" + "\\n".repeat(200_000) + "\";",
                "option (o) = [" + many(50_000, "%1$d, ") + "1];",
                "message M { reserved " + many(50_000, "%2$d, ") + "100000000; }",
                "//\n".repeat(50_000) + "message M {}",
                "//\n".repeat(50_000) + EDITION + "message M {}",
                EDITION + "message M { reserved " + many(100_000, "n%1$d, ") + "last; }",
                EDITION + "message M {" + many(3_000, "int32 f%1$d = %2$d [features.(a.b).c = D];") + "}",
                EDITION + "message M {} /*" + "*".repeat(500_000) + "*/",
                EDITION + "option java_package = \"" + "\\n".repeat(200_000) + "\";",
                "/*" + "*".repeat(500_000) + "*/ message M {}");
    }

    @ParameterizedTest
    @MethodSource("large")
    void parse_large_isUnderstoodInTimeThatGrowsWithTheText(String text) {
        ParsedSchema schema = format.parse(text, List.of(), Strictness.NEW);

        assertThat(schema.normalizedText()).isNotEmpty();
        assertThat(format.parse(schema.formattedText("serialized"), List.of(), Strictness.EXISTING)
                        .incompatibilities(schema, Direction.BACKWARD))
                .isEmpty();
    }

    static List<String> files() {
        return TestTexts.files("wild");
    }

    @ParameterizedTest
    @MethodSource("files")
    void parse_brokenText_isReadOrRefusedAndNothingElse(String file) {
        String text = TestTexts.text(file);
        Random random = new Random(file.hashCode());

        for (int i = 0; i < MUTANTS; i++) {
            readOrRefused(broken(text, random));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void parse_brokenDescriptor_isReadOrRefusedAndNothingElse(String file) {
        ParsedSchema schema = format.parse(TestTexts.text(file), List.of(), Strictness.NEW);
        byte[] bytes = Base64.getDecoder().decode(schema.formattedText("serialized"));
        Random random = new Random(file.hashCode());

        for (int i = 0; i < MUTANTS; i++) {
            byte[] broken = bytes.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            readOrRefused(Base64.getEncoder().encodeToString(broken));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\0", "\"", "/*", "option", "message M { option (", "AAAA", "CgA=", "{}", "import \"a\""})
    void parse_fragment_isReadOrRefusedAndNothingElse(String text) {
        readOrRefused(text);
    }

    @Test
    void incompatibilities_everythingChanged_areNoMoreThanAThousand() {
        ParsedSchema old = format.parse(
                "message M {" + many(3000, "int32 f%1$d = %2$d;").replace("int32", "optional int32") + "}",
                List.of(),
                Strictness.NEW);
        ParsedSchema changed = format.parse(
                "message M {" + many(3000, "optional string f%1$d = %2$d;") + "}", List.of(), Strictness.NEW);

        assertThat(changed.incompatibilities(old, Direction.BACKWARD)).hasSize(1000);
    }

    @Test
    void incompatibilities_manyBelowALongName_takeNoMuchMoreMemoryThanBelowAShortOne() {
        long shortNamed = allocatedFor("M");

        long longNamed = allocatedFor("M".repeat(990));

        assertThat(longNamed - shortNamed).isLessThan(20_000_000);
    }

    private long allocatedFor(String message) {
        String begin = "message " + message + "{";
        ParsedSchema old =
                format.parse(begin + many(15_000, "optional int32 f%1$d = %2$d;") + "}", List.of(), Strictness.NEW);
        ParsedSchema changed =
                format.parse(begin + many(15_000, "optional string f%1$d = %2$d;") + "}", List.of(), Strictness.NEW);
        return allocatedBy(() ->
                assertThat(changed.incompatibilities(old, Direction.BACKWARD)).isNotEmpty());
    }

    @Test
    void fitting_ofManyBelowALongName_takesNoMuchMoreMemoryThanBelowAShortOne() {
        long shortNamed = allocatedForTags("M");

        long longNamed = allocatedForTags("M".repeat(990));

        assertThat(longNamed - shortNamed).isLessThan(20_000_000);
    }

    private long allocatedForTags(String message) {
        InlineTags tags = format.parse(
                        "message " + message + "{" + many(15_000, "optional int32 f%1$d = %2$d;") + "}",
                        List.of(),
                        Strictness.NEW)
                .inlineTags();
        SchemaTags tag = new SchemaTags(new SchemaEntity(message + ".f7", Kind.FIELD), List.of("T"));
        return allocatedBy(() -> assertThat(tags.fitting(List.of(tag))).containsExactly(tag));
    }

    private static long allocatedBy(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private void readOrRefused(String text) {
        try {
            ParsedSchema schema = format.parse(text, List.of(), Strictness.NEW);
            assertThat(schema.normalizedText()).isNotNull();
            assertThat(schema.inlineTags().all()).isNotNull();
            assertThat(schema.formattedText("serialized")).isNotNull();
            assertThat(schema.incompatibilities(schema, Direction.FORWARD)).isEmpty();
            schema.requireUsable(true);
        } catch (RegistryException.Rejected e) {
            assertThat(e).hasMessageNotContaining("Exception");
        }
    }

    private static String broken(String text, Random random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(20));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + MARKS.charAt(random.nextInt(MARKS.length())) + text.substring(at);
            case 2 -> text.substring(0, end) + text.substring(at, end) + text.substring(end);
            default -> text.substring(0, at);
        };
    }

    private static String many(int count, String form) {
        return IntStream.range(0, count).mapToObj(i -> form.formatted(i, i + 1)).collect(Collectors.joining());
    }
}
