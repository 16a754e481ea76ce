// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The properties that protect something and are not supported yet, each with the values that protect nothing.
 *
 * <p>The test for each is: would a server that passes over it be more open, or less strict, than the one the
 * file was written for? A star row catches what begins like a protecting name without being known.
 */
final class ProtectiveProperties {

    static final List<KnownProperty> ALL = Stream.of(
                    rows("whoever reaches the port can read and write", "authentication.*"),
                    rows("connections are not encrypted or checked so", "ssl.*", "enable.fips=false"),
                    rows(
                            "the paths, filters and access checks of these classes are missing",
                            "resource.extension.class",
                            "schema.registry.resource.extension.class",
                            "init.resource.extension.class",
                            "rest.servlet.initializor.classes",
                            "websocket.servlet.initializor.classes"),
                    rows(
                            "the checks and schema types of these classes are missing",
                            "schema.providers",
                            "kafkastore.update.handlers"),
                    rows("browsers are not given this protection", "csrf.prevention.enable=false", "csrf.*"),
                    rows("requests are taken at any rate", "dos.filter.enabled=false"),
                    rows(
                            "metadata marked as sensitive is stored in plain text, and what was encrypted stays so",
                            "metadata.encoder.secret",
                            "metadata.encoder.old.secret",
                            "metadata.encoder.*"))
            .flatMap(Function.identity())
            .toList();

    private ProtectiveProperties() {}

    /** A row each; behind the sign of equality stands the value that protects nothing. */
    private static Stream<KnownProperty> rows(String loss, String... rows) {
        return Stream.of(rows).map(row -> row(loss, row));
    }

    private static KnownProperty row(String loss, String row) {
        int equals = row.indexOf('=');
        return equals < 0
                ? new KnownProperty(row, Handling.PROTECTIVE, Set.of(), loss)
                : new KnownProperty(
                        row.substring(0, equals), Handling.PROTECTIVE, Set.of(row.substring(equals + 1)), loss);
    }
}
