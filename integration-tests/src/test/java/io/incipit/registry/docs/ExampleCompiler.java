// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.docs;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Has the compiler look at examples, all at once; no class files are made. */
final class ExampleCompiler {

    private static final JavaCompiler COMPILER = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());

    private final String frame;
    private final Map<String, String> packages = new TreeMap<>();

    /**
     * A compiler of examples.
     *
     * @param frame as {@link JavadocExample#source} has it
     * @param documented the types that examples may name without an import; of two with one name the earlier
     */
    ExampleCompiler(String frame, List<Documented> documented) {
        this.frame = frame;
        documented.stream()
                .filter(Documented::isType)
                .forEach(type -> packages.putIfAbsent(type.typeName(), type.packageName()));
    }

    /** What is wrong with those examples that are not right. */
    Map<JavadocExample, List<String>> faults(List<JavadocExample> examples) {
        List<ExampleSource> sources = new ArrayList<>();
        examples.forEach(example -> sources.add(sourceOf(example, "Example" + sources.size())));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-Xlint:none", "-classpath", System.getProperty("java.class.path"));
        analyze((JavacTask) COMPILER.getTask(null, null, found, options, null, sources));
        return found.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .collect(Collectors.groupingBy(
                        one -> ((ExampleSource) one.getSource()).example,
                        Collectors.mapping(one -> one.getMessage(null), Collectors.toList())));
    }

    private static void analyze(JavacTask task) {
        try {
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExampleSource sourceOf(JavadocExample example, String className) {
        return new ExampleSource(example, className, example.source(frame, className, packages));
    }

    /** A source that is no file. */
    private static final class ExampleSource extends SimpleJavaFileObject {

        private final JavadocExample example;
        private final String source;

        ExampleSource(JavadocExample example, String className, String source) {
            super(URI.create("memory:///" + className + ".java"), Kind.SOURCE);
            this.example = example;
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
