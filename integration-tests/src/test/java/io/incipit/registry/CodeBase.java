// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The class files of every module, read once for all rules. */
final class CodeBase {

    static final String ROOT = "io.incipit.registry";

    /** What runs at a user's. */
    static final JavaClasses PRODUCTION =
            new ClassFileImporter().withImportOption(CodeBase::isProduction).importPackages(ROOT);

    /** What people write: style is not asked of what Dagger writes. */
    static final JavaClasses WRITTEN = PRODUCTION.that(describe("written by people", CodeBase::isWritten));

    private CodeBase() {}

    /** Checks a rule, which must find something to look at. */
    static void check(ArchRule rule, JavaClasses classes) {
        rule.allowEmptyShould(false).check(classes);
    }

    /** The test classes of all modules, which the build has just compiled. */
    static JavaClasses tests() {
        Path modules = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
        try (Stream<Path> directories = Files.list(modules)) {
            List<Path> tests = directories
                    .map(module -> module.resolve("target").resolve("test-classes"))
                    .filter(Files::isDirectory)
                    .toList();
            return new ClassFileImporter().importPaths(tests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package of that name below the root, and those inside it. */
    static String within(String name) {
        return ROOT + "." + name + "..";
    }

    static DescribedPredicate<JavaClass> in(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    static DescribedPredicate<JavaClass> outside(String packages) {
        return JavaClass.Predicates.resideOutsideOfPackage(packages);
    }

    private static boolean isProduction(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }

    static boolean isWritten(JavaClass type) {
        return !outermost(type).isAnnotatedWith("dagger.internal.DaggerGenerated");
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(CodeBase::outermost).orElse(type);
    }
}
