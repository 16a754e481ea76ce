// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.api.Deleted;
import io.incipit.registry.domain.api.Deletions;
import io.incipit.registry.domain.api.UndeleteSubject;
import io.incipit.registry.domain.api.UndeleteVersion;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.SubjectDeletion;
import io.incipit.registry.domain.decision.SubjectUndeletion;
import io.incipit.registry.domain.decision.VersionDeletion;
import io.incipit.registry.domain.decision.VersionUndeletion;
import io.incipit.registry.domain.model.Version;
import java.util.List;

/** Lines up deletions and what takes them back. */
public final class DeletionsService implements Deletions {

    private final Writer writer;

    public DeletionsService(Writer writer) {
        this.writer = writer;
    }

    @Override
    public Written<Deleted> deleteSubject(DeleteSubject command) {
        return writer.write(command.command(), new SubjectDeletion(command));
    }

    @Override
    public Written<Deleted> deleteVersion(DeleteVersion command) {
        return writer.write(command.command(), new VersionDeletion(command));
    }

    @Override
    public Written<List<Version>> undeleteSubject(UndeleteSubject command) {
        return writer.write(command.command(), new SubjectUndeletion(command));
    }

    @Override
    public Written<Version> undeleteVersion(UndeleteVersion command) {
        return writer.write(command.command(), new VersionUndeletion(command));
    }
}
