// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A public type, or a package, as its source shows it to users.
 *
 * @param typeName empty for a package
 * @param comment its Javadoc
 */
record Documented(String packageName, String typeName, String comment) {

    private static final JavaCompiler COMPILER = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());

    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n\\s*\\}</pre>", Pattern.DOTALL);

    /** The packages and the public outermost types below a directory of sources. */
    static List<Documented> in(Path sources) {
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, null)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) COMPILER.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(java));
            DocTrees trees = DocTrees.instance(task);
            List<Documented> all = new ArrayList<>();
            task.parse().forEach(unit -> all.addAll(in(unit, trees)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Documented> in(CompilationUnitTree unit, DocTrees trees) {
        String packageName = String.valueOf(unit.getPackageName());
        if (unit.getTypeDecls().isEmpty()) {
            return List.of(new Documented(packageName, "", comment(unit, unit.getPackage(), trees)));
        }
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .map(type -> new Documented(packageName, type.getSimpleName().toString(), comment(unit, type, trees)))
                .toList();
    }

    private static String comment(CompilationUnitTree unit, Tree documented, DocTrees trees) {
        return Objects.requireNonNullElse(trees.getDocComment(TreePath.getPath(unit, documented)), "");
    }

    boolean isType() {
        return !typeName.isEmpty();
    }

    /** The code in its comment that stands in lines of its own. */
    List<JavadocExample> examples() {
        return EXAMPLE.matcher(comment)
                .results()
                .map(found -> new JavadocExample(found.group(1).stripIndent()))
                .toList();
    }

    @Override
    public String toString() {
        return isType() ? packageName + "." + typeName : packageName;
    }
}
