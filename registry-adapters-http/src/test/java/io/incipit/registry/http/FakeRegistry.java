// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.CompatibilityChecks;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.Health;
import io.incipit.registry.domain.api.LookUpSchema;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.domain.api.TagSchema;
import io.incipit.registry.domain.api.Tagging;
import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.CompatibilityReport;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Finding;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.JsonText;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaGuid;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.model.VersionSelector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A registry that holds what a test puts into it, and remembers what it was asked. It checks nothing, except that text
 * {@code bad} is no schema, text {@code broken} is a defect, and text {@code slow} waits for the gate; and that it
 * registers nothing while another node holds the right to write.
 */
final class FakeRegistry implements Subjects, Schemas, Tagging, CompatibilityChecks, Health {

    static final long POSITION = 42;
    static final long TIMESTAMP = 1767225600000L;

    final List<RegisteredSchema> stored = new CopyOnWriteArrayList<>();
    final List<Object> asked = new CopyOnWriteArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch gate = new CountDownLatch(1);
    /** What the next registrations wait for, in no thread; they are done at once while there is none. */
    final AtomicReference<@Nullable CompletableFuture<Void>> log = new AtomicReference<>();

    /** How many registrations have begun. */
    final AtomicInteger begun = new AtomicInteger();

    final boolean dry;
    final AtomicReference<@Nullable List<Subject>> listed = new AtomicReference<>();
    final Queue<Holder> heldBy = new ConcurrentLinkedQueue<>();
    final List<Report> reports = new CopyOnWriteArrayList<>();
    final Map<Question, Diagnosis> diagnoses = new EnumMap<>(Question.class);

    FakeRegistry() {
        this(false);
    }

    /** Dry: says so in its answers. */
    FakeRegistry(boolean dry) {
        this.dry = dry;
    }

    RegisteredSchema put(String subject, int version, int id, Schema schema) {
        Subject parsed = Subject.parse(subject);
        RegisteredSchema registered = new RegisteredSchema(
                parsed,
                new Version(version),
                new SchemaId(parsed.context(), id),
                schema,
                false,
                new LogStamp(stored.size(), TIMESTAMP));
        stored.add(registered);
        listed.set(null);
        return registered;
    }

    void softDelete(RegisteredSchema schema) {
        stored.set(stored.indexOf(schema), schema.deleted());
        listed.set(null);
    }

    @Override
    public List<Subject> list(String prefix, Visibility visibility) {
        asked.add(prefix + " " + visibility);
        List<Subject> subjects = stored.stream()
                .filter(visibility::shows)
                .map(RegisteredSchema::subject)
                .distinct()
                .sorted()
                .toList();
        listed.set(subjects);
        return subjects;
    }

    @Override
    public Optional<List<Subject>> listed(String prefix, Visibility visibility) {
        return Optional.ofNullable(listed.get());
    }

    @Override
    public List<RegisteredSchema> versions(Subject subject, Visibility visibility) {
        List<RegisteredSchema> found = stored.stream()
                .filter(schema -> schema.subject().equals(subject))
                .filter(visibility::shows)
                .toList();
        if (found.isEmpty()) {
            throw RegistryException.subjectNotFound(subject);
        }
        return found;
    }

    @Override
    public RegisteredSchema version(Subject subject, VersionSelector version, boolean deleted) {
        List<RegisteredSchema> visible = versions(subject, deleted ? Visibility.ALL : Visibility.LIVE);
        return visible.stream()
                .filter(schema -> version instanceof VersionSelector.Exact exact
                        ? schema.version().equals(exact.version())
                        : schema.equals(visible.get(visible.size() - 1)))
                .findFirst()
                .orElseThrow(() -> RegistryException.versionNotFound(version));
    }

    @Override
    public List<SchemaId> referrers(Subject subject, VersionSelector version, boolean deleted) {
        version(subject, version, true);
        return List.of(new SchemaId(Context.DEFAULT, 2), new SchemaId(Context.DEFAULT, 3));
    }

    @Override
    public FoundSchema lookUp(LookUpSchema question) {
        asked.add(question);
        requireSchema(question.schema());
        Visibility visibility = question.deleted() ? Visibility.ALL : Visibility.LIVE;
        return versions(question.subject(), visibility).stream()
                .filter(schema -> schema.schema().equals(question.schema()))
                .findFirst()
                .map(schema -> new FoundSchema(schema, false))
                .orElseThrow(RegistryException::schemaNotFound);
    }

    @Override
    public Optional<Written<FoundSchema>> registered(RegisterSchema command) {
        return stored.stream()
                .filter(version -> heldBy.isEmpty())
                .filter(version -> version.subject().equals(command.subject()))
                .filter(version -> version.schema().equals(command.schema()))
                .map(version -> written(command.command(), new FoundSchema(version, true)))
                .findFirst();
    }

    @Override
    public Written<FoundSchema> register(RegisterSchema command) {
        asked.add(command);
        Holder holder = heldBy.peek();
        if (holder != null) {
            throw RegistryException.heldBy(holder);
        }
        requireSchema(command.schema());
        if (!findings.isEmpty()) {
            throw RegistryException.incompatible(command.subject(), found());
        }
        RegisteredSchema registered =
                put(command.subject().toString(), stored.size() + 1, stored.size() + 1, command.schema());
        return written(command.command(), new FoundSchema(registered, false));
    }

    @Override
    public CompletionStage<Written<FoundSchema>> registering(RegisterSchema command) {
        CompletableFuture<Void> decided = log.get();
        begun.incrementAndGet();
        return decided == null
                ? CompletableFuture.completedStage(register(command))
                : decided.thenApply(ignored -> register(command));
    }

    @Override
    public RegisteredSchema byId(int id, Optional<Subject> subject) {
        asked.add("byId " + id + " " + subject.map(Subject::toString).orElse("-"));
        return stored.stream()
                .filter(schema -> schema.id().value() == id)
                .findFirst()
                .orElseThrow(() -> RegistryException.schemaNotFound(Integer.toString(id)));
    }

    @Override
    public Optional<RegisteredSchema> byGuid(SchemaGuid guid) {
        return stored.stream()
                .filter(schema -> schema.schema().guid().equals(guid))
                .findFirst();
    }

    @Override
    public List<SchemaId> idsOf(SchemaGuid guid) {
        return byGuid(guid).map(RegisteredSchema::id).stream().toList();
    }

    @Override
    public List<RegisteredSchema> uses(int id, Optional<Subject> subject, boolean deleted) {
        List<RegisteredSchema> uses =
                stored.stream().filter(schema -> schema.id().value() == id).toList();
        if (uses.isEmpty()) {
            throw RegistryException.schemaNotFound();
        }
        return uses.stream().filter(use -> deleted || use.isLive()).toList();
    }

    @Override
    public int maxId(Context context) {
        return stored.size();
    }

    @Override
    public JsonText text(RegisteredSchema schema, String format) {
        JsonText text = schema.schema().jsonText();
        return format.isEmpty() ? text : JsonText.of(text + " as " + format + " by " + threadKind());
    }

    @Override
    public List<SchemaTags> find(RegisteredSchema schema, Collection<String> wanted) {
        SchemaEntity entity = new SchemaEntity(schema.schema().text(), SchemaEntity.Kind.FIELD);
        return wanted.isEmpty() ? List.of() : List.of(new SchemaTags(entity, List.copyOf(wanted)));
    }

    @Override
    public Written<FoundSchema> tag(TagSchema command) {
        asked.add(command);
        RegisteredSchema source = version(command.subject(), command.version(), dry);
        RegisteredSchema tagged =
                put(command.subject().toString(), stored.size() + 1, stored.size() + 1, source.schema());
        return written(command.command(), new FoundSchema(tagged, false));
    }

    @Override
    public List<SchemaType> types() {
        return List.of(SchemaType.DEFAULT);
    }

    @Override
    public CompatibilityReport againstVersion(
            Subject subject, VersionSelector version, Schema schema, boolean normalize) {
        asked.add(subject + " " + version + " " + normalize);
        requireSchema(schema);
        return found();
    }

    @Override
    public CompatibilityReport againstSubject(Subject subject, Schema schema, boolean normalize) {
        asked.add(subject + " all " + normalize);
        requireSchema(schema);
        return found();
    }

    private CompatibilityReport found() {
        List<String> messages = findings.stream()
                .map(finding -> finding.incompatibility().message())
                .toList();
        return new CompatibilityReport(messages, findings);
    }

    @Override
    public Report report() {
        return reports.get(0);
    }

    @Override
    public Diagnosis diagnose(Question question) {
        return Objects.requireNonNull(diagnoses.get(question));
    }

    private void requireSchema(Schema schema) {
        if (schema.text().equals("bad")) {
            throw RegistryException.invalidSchema("Invalid schema bad", null);
        }
        if (schema.text().equals("broken")) {
            throw new IllegalStateException("a defect");
        }
        if (schema.text().equals("slow")) {
            awaitGate();
        }
    }

    private void awaitGate() {
        entered.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    <R> Written<R> written(CommandId command, R answer) {
        return new Written<>(answer, POSITION, command, dry);
    }

    private static String threadKind() {
        return Thread.currentThread().getName().contains("I/O") ? "I/O" : "worker";
    }
}
