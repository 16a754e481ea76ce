// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.api.Deleted;
import io.incipit.registry.domain.api.Deletions;
import io.incipit.registry.domain.api.UndeleteSubject;
import io.incipit.registry.domain.api.UndeleteVersion;
import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.Referrer;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Version;
import java.util.List;

/** Answers as if it deleted from a registry, which remembers the questions, and leaves all there. */
record FakeDeletions(FakeRegistry registry) implements Deletions {

    @Override
    public Written<Deleted> deleteSubject(DeleteSubject command) {
        registry.asked.add(command);
        List<RegisteredSchema> versions = registry.versions(command.subject(), Visibility.ALL);
        requireUnused(versions);
        return registry.written(command.command(), new Deleted(numbers(versions), referrersOf(versions)));
    }

    @Override
    public Written<Deleted> deleteVersion(DeleteVersion command) {
        registry.asked.add(command);
        List<RegisteredSchema> versions = List.of(registry.version(command.subject(), command.version(), true));
        requireUnused(versions);
        return registry.written(command.command(), new Deleted(numbers(versions), referrersOf(versions)));
    }

    @Override
    public Written<List<Version>> undeleteSubject(UndeleteSubject command) {
        registry.asked.add(command);
        return registry.written(
                command.command(), numbers(registry.versions(command.subject(), Visibility.SOFT_DELETED)));
    }

    @Override
    public Written<Version> undeleteVersion(UndeleteVersion command) {
        registry.asked.add(command);
        RegisteredSchema version = registry.version(command.subject(), command.version(), true);
        return registry.written(command.command(), version.version());
    }

    private static List<Version> numbers(List<RegisteredSchema> schemas) {
        return schemas.stream().map(RegisteredSchema::version).toList();
    }

    /** Every schema of another subject with references refers to the versions. */
    private List<Referrer> referrersOf(List<RegisteredSchema> targets) {
        return registry.stored.stream()
                .filter(schema -> !schema.schema().references().isEmpty())
                .map(schema -> new Referrer(schema, targets.get(0).version()))
                .toList();
    }

    private void requireUnused(List<RegisteredSchema> targets) {
        RegisteredSchema first = targets.get(0);
        List<Referrer> referrers = referrersOf(targets);
        if (referrers.stream().anyMatch(referrer -> referrer.schema().isLive())) {
            throw RegistryException.referenceExists(first.subject(), first.version(), referrers);
        }
    }
}
