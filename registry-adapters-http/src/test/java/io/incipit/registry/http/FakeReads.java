// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Identity;
import io.incipit.registry.domain.api.ListedSchema;
import io.incipit.registry.domain.api.SchemaQuery;
import io.incipit.registry.domain.api.SchemaSearch;
import io.incipit.registry.domain.api.SubjectCatalogue;
import io.incipit.registry.domain.api.SubjectPage;
import io.incipit.registry.domain.api.SubjectPageQuery;
import io.incipit.registry.domain.api.SubjectSummary;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Subject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers with what a test put into it, whatever it is asked, and remembers the questions. */
final class FakeReads implements SchemaSearch, Identity, SubjectCatalogue, SubjectCatalogue.Snapshot {

    final List<ListedSchema> listed = new CopyOnWriteArrayList<>();
    final List<SubjectSummary> summaries = new CopyOnWriteArrayList<>();
    final List<Object> asked = new CopyOnWriteArrayList<>();

    @Override
    public List<ListedSchema> list(SchemaQuery query) {
        asked.add(query);
        return List.copyOf(listed);
    }

    @Override
    public RegisteredSchema newestWith(Subject subject, Map<String, String> properties, boolean deleted) {
        asked.add(subject + " " + properties + " " + deleted);
        return listed.stream()
                .map(ListedSchema::schema)
                .reduce((older, newer) -> newer)
                .orElseThrow(RegistryException::schemaNotFound);
    }

    @Override
    public Snapshot now() {
        return this;
    }

    @Override
    public String name() {
        return "run-0-7";
    }

    @Override
    public SubjectPage page(SubjectPageQuery query) {
        asked.add(query);
        return new SubjectPage(summaries.size(), summaries);
    }

    @Override
    public String kafkaClusterId() {
        return "cluster-1";
    }

    @Override
    public About about() {
        return new About("registry-1", "1.2.3", "abc", List.of("region=here"));
    }
}
