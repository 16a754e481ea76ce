// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Version;
import java.util.List;

/**
 * Taking versions off the lists, for good too, and bringing them back. Thread-safe.
 *
 * <p>Each refuses with OPERATION_NOT_PERMITTED where the mode is a read-only one.
 */
public interface Deletions {

    /**
     * Deletes all versions. SUBJECT_NOT_FOUND, SUBJECT_SOFT_DELETED, SUBJECT_NOT_SOFT_DELETED, REFERENCE_EXISTS when
     * another subject refers to one.
     */
    Written<Deleted> deleteSubject(DeleteSubject command);

    /**
     * Deletes one version. SUBJECT_NOT_FOUND, VERSION_NOT_FOUND, VERSION_SOFT_DELETED, VERSION_NOT_SOFT_DELETED,
     * REFERENCE_EXISTS.
     */
    Written<Deleted> deleteVersion(DeleteVersion command);

    /**
     * Brings back all soft-deleted versions with their numbers and ids and says which, ascending. What they refer to must
     * be live or come back with them (INVALID_SCHEMA); whether they fit the other versions is not asked again.
     * SUBJECT_NOT_FOUND, SUBJECT_NOT_SOFT_DELETED when no version is.
     */
    Written<List<Version>> undeleteSubject(UndeleteSubject command);

    /** As {@link #undeleteSubject} for one version. SUBJECT_NOT_FOUND, VERSION_NOT_FOUND, VERSION_NOT_SOFT_DELETED. */
    Written<Version> undeleteVersion(UndeleteVersion command);
}
