// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.VersionSelector;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Subjects and their versions. Thread-safe; every refusal is a {@link RegistryException}. */
public interface Subjects {

    /**
     * All subjects that have such a version, in the order of their full names; one counts as soft-deleted when all its versions are.
     *
     * @param prefix as in the REST API: {@code :*:} for every context, {@code :.ctx:} for one, plain text for the
     *     default context
     */
    List<Subject> list(String prefix, Visibility visibility);

    /** What {@link #list} answers, where that has been put in order before and has not changed; empty otherwise. */
    Optional<List<Subject>> listed(String prefix, Visibility visibility);

    /** The versions, ascending. SUBJECT_NOT_FOUND when the subject has none under {@code visibility}. */
    List<RegisteredSchema> versions(Subject subject, Visibility visibility);

    /**
     * One version. SUBJECT_NOT_FOUND, VERSION_NOT_FOUND. The latest is always a live one. An unqualified subject that the
     * default context does not have is looked for in the others, for referrers and contents too.
     */
    RegisteredSchema version(Subject subject, VersionSelector version, boolean deleted);

    /** The ids of the schemas that refer to the version, ascending. SUBJECT_NOT_FOUND, VERSION_NOT_FOUND. */
    List<SchemaId> referrers(Subject subject, VersionSelector version, boolean deleted);

    /** Finds a version by its content. SUBJECT_NOT_FOUND, SCHEMA_NOT_FOUND, INVALID_SCHEMA. */
    FoundSchema lookUp(LookUpSchema question);

    /**
     * What {@link #register} answers to a schema that is there; empty where finding that out takes reading the schema.
     * Never waits.
     */
    Optional<Written<FoundSchema>> registered(RegisterSchema command);

    /** Makes a schema the subject's newest, or finds that it is there. Any reason of a write may refuse it. */
    Written<FoundSchema> register(RegisterSchema command);

    /**
     * As {@link #register}, for callers that have no thread to wait in: what burns CPU is done before this returns, and the
     * stage ends when the log has the schema, on a thread that must not be kept. What is refused before that is thrown.
     */
    default CompletionStage<Written<FoundSchema>> registering(RegisterSchema command) {
        return CompletableFuture.completedStage(register(command));
    }
}
