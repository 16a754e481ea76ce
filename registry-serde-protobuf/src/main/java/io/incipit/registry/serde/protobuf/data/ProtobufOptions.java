// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.data;

import org.jspecify.annotations.Nullable;

/** What an application can choose. */
final class ProtobufOptions {

    private ProtobufOptions() {}

    /**
     * How messages are written.
     *
     * @param lookupOnly imports must be registered already
     * @param skipKnown the files that every registry knows are not registered
     * @param subjects of imports
     * @param format in which texts are registered
     */
    record Writing(boolean lookupOnly, boolean skipKnown, ReferenceSubjectNameStrategy subjects, TextFormat format) {}

    /**
     * How messages are read.
     *
     * @param type the class to read into; null for dynamic messages
     * @param derive read into the class that the schema names
     * @param indexes which message is meant where messages do not say it
     */
    record Reading(@Nullable Class<?> type, boolean derive, MessageIndexes indexes) {}
}
