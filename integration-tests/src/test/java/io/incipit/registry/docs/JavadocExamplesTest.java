// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the libraries show to applications has an example in its Javadoc, and the examples are right. */
class JavadocExamplesTest {

    private static final List<Documented> LIBRARIES =
            documented("registry-serde", "registry-serde-json", "registry-serde-protobuf");

    /** Its packages alone: those who embed a registry begin with them. */
    private static final List<Documented> DOMAIN = documented("registry-domain");

    private static final ExampleCompiler COMPILER = new ExampleCompiler(frame(), LIBRARIES);

    private static final Map<JavadocExample, List<String>> FAULTS = faults();

    static Stream<Documented> publicTypes() {
        return LIBRARIES.stream().filter(Documented::isType);
    }

    static Stream<Documented> packages() {
        return Stream.of(LIBRARIES, DOMAIN).flatMap(List::stream).filter(one -> !one.isType());
    }

    @ParameterizedTest
    @MethodSource("publicTypes")
    void publicType_hasAnExample(Documented type) {
        assertThat(type.examples()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource({"publicTypes", "packages"})
    void examples_compile(Documented documented) {
        assertThat(documented.examples()).allSatisfy(example -> assertThat(FAULTS.getOrDefault(example, List.of()))
                .as(example.code())
                .isEmpty());
    }

    @Test
    void types_areFound() {
        assertThat(publicTypes()).hasSizeGreaterThan(100);
        assertThat(packages()).hasSizeGreaterThan(15);
    }

    @Test
    void faults_ofAnExampleThatIsWrong_areFound() {
        JavadocExample wrong = new JavadocExample("registry.subjects().noSuchThing();");

        assertThat(COMPILER.faults(List.of(wrong))).containsOnlyKeys(wrong);
    }

    private static List<Documented> documented(String... modules) {
        return Stream.of(modules)
                .map(module -> Path.of("..", module, "src/main/java"))
                .flatMap(sources -> Documented.in(sources).stream())
                .toList();
    }

    private static Map<JavadocExample, List<String>> faults() {
        List<Documented> embedded = new ArrayList<>(DOMAIN);
        embedded.addAll(LIBRARIES);
        Map<JavadocExample, List<String>> faults = new HashMap<>(COMPILER.faults(examples(LIBRARIES)));
        faults.putAll(new ExampleCompiler(frame(), embedded).faults(examples(DOMAIN)));
        return faults;
    }

    private static List<JavadocExample> examples(List<Documented> documented) {
        return documented.stream().flatMap(one -> one.examples().stream()).toList();
    }

    private static String frame() {
        try (InputStream frame = JavadocExamplesTest.class.getResourceAsStream("example-frame.txt")) {
            return new String(Objects.requireNonNull(frame).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
