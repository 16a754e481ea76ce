// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.CurrentHolder;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.SchemaGuid;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the log has told so far, as one immutable value with the position it stands for.
 *
 * <p>A reader holds a consistent registry for as long as it keeps the reference, and takes no lock. Two states are equal
 * when they give the same answers to every question about schemas, settings, contexts and associations, wherever they stand,
 * whichever commands they remember and whoever wrote.
 */
public final class RegistryState {

    /** How many commands, the last ones, are remembered. */
    public static final int REMEMBERED_COMMANDS = CommandMemory.CAPACITY;

    public static final RegistryState EMPTY =
            new RegistryState(0, Standing.NOTHING, CommandMemory.EMPTY, LogWriters.NOBODY);

    private final long position;
    private final Standing standing;
    private final CommandMemory commands;
    private final LogWriters writers;

    private RegistryState(long position, Standing standing, CommandMemory commands, LogWriters writers) {
        this.position = position;
        this.standing = standing;
        this.commands = commands;
        this.writers = writers;
    }

    /** Takes in one fact. Total: a fact from the log is never refused, whatever came before it. */
    public RegistryState replay(LogEntry entry) {
        return Replay.of(this, entry);
    }

    /** The same state, known to stand for more of the log. */
    public RegistryState at(long newPosition) {
        return new RegistryState(newPosition, standing, commands, writers);
    }

    /** All that stands in the log before this has been replayed. */
    public long position() {
        return position;
    }

    public SubjectVersions versions(Subject subject) {
        return schemas().versions(subject);
    }

    /** All subjects that have versions, in no order. */
    public Stream<Subject> subjects() {
        return subjectsIn(Scope.GLOBAL);
    }

    /** The subjects in the scope that have versions, in no order. */
    public Stream<Subject> subjectsIn(Scope scope) {
        return schemas().subjectsIn(scope);
    }

    /** The default context and those that a record made known, in order. */
    public List<Context> contexts() {
        return settings().contexts().add(Context.DEFAULT).toSortedSet().toJavaList();
    }

    public boolean knows(Context context) {
        return context.isDefault() || settings().contexts().contains(context);
    }

    /** All contexts that hold something, known or not, in order. */
    public List<Context> contextsInUse() {
        return schemas().contexts().keySet().toSortedSet().toJavaList();
    }

    /** Whether no subject of the context has a version. */
    public boolean isEmpty(Context context) {
        return schemas().subjectsOf(context).findAny().isEmpty();
    }

    /** The contexts whose highest id would be forgotten by compaction, in order. */
    public Stream<Context> contextsWithoutFloor() {
        return schemas()
                .contexts()
                .toJavaStream()
                .filter(context -> context._2.lacksFloor())
                .map(context -> context._1)
                .sorted();
    }

    /** What an id answers with: of several uses the one whose record came last. */
    public Optional<RegisteredSchema> byId(SchemaId id) {
        return schemas().in(id.context()).byId(id.value());
    }

    /** All versions that bear the id, in the order of their records. */
    public List<RegisteredSchema> usesOf(SchemaId id) {
        return schemas().in(id.context()).usesOf(id.value());
    }

    /** The ids that stand for more than one content, by context and number; only in logs of other writers. */
    public Stream<SchemaId> sharedIds() {
        return contextsInUse().stream().flatMap(context -> schemas().in(context).sharedIds().stream());
    }

    /** A version with that content, the one whose record came last: its id is the content's id. */
    public Optional<RegisteredSchema> byContent(Context context, SchemaGuid guid) {
        return schemas().in(context).byContent(guid);
    }

    /** The ids of a content in one context, ascending. */
    public List<SchemaId> idsOf(Context context, SchemaGuid guid) {
        return schemas().in(context).withContent(guid).stream()
                .map(RegisteredSchema::id)
                .toList();
    }

    /** The highest id that was ever used in the context; 0 if none. */
    public int highestId(Context context) {
        return schemas().in(context).highestId();
    }

    /** The highest id of the context as a record of its own says it; 0 if none does. */
    public int idFloor(Context context) {
        return schemas().in(context).floor();
    }

    /** The versions that refer to this one, soft-deleted ones included, in no order. */
    public List<RegisteredSchema> referrers(Subject subject, Version version) {
        return schemas().referrersOf(subject, version);
    }

    /** What is set for the scope itself. */
    public Optional<Config> config(Scope scope) {
        return settings().configs().get(scope).toJavaOptional();
    }

    /** All subjects, with versions or without, that have a configuration of their own, in no order. */
    public Stream<Subject> configuredSubjects() {
        return settings()
                .configs()
                .keySet()
                .toJavaStream()
                .filter(scope -> !scope.isContext())
                .map(Scope::subject);
    }

    /** What is set for the scope itself. */
    public Optional<Mode> mode(Scope scope) {
        return settings().modes().get(scope).toJavaOptional();
    }

    /** The subjects of the context that have a mode of their own, in order. */
    public List<Subject> subjectsWithMode(Context context) {
        return settings()
                .modes()
                .keySet()
                .filter(scope -> scope.context().equals(context) && !scope.isContext())
                .map(Scope::subject)
                .toSortedSet()
                .toJavaList();
    }

    /** Whether the scope's CLEAR_SUBJECT key holds a record. */
    public boolean wasCleared(Scope scope) {
        return settings().cleared().contains(scope);
    }

    public Optional<CommandTrace> trace(CommandId command) {
        return commands.find(command);
    }

    /** The node that announced last that it holds the right to write, if it did not let go since. */
    public Optional<Holder> holder() {
        return currentHolder().map(CurrentHolder::holder);
    }

    /** The same with the time since which it has been so. */
    public Optional<CurrentHolder> currentHolder() {
        return writers.holder();
    }

    /**
     * Where another registry's record stands among those of a holder, the first since a holder let go or took the log
     * over from others; empty while nobody else writes.
     */
    public Optional<LogStamp> foreignWriter() {
        return writers.foreign();
    }

    /** The associations of resources with subjects. */
    public AssociationIndex associations() {
        return standing.associations();
    }

    SchemaIndex schemas() {
        return standing.schemas();
    }

    Settings settings() {
        return standing.settings();
    }

    RegistryState with(SchemaIndex newSchemas) {
        return with(new Standing(newSchemas, settings(), associations()));
    }

    RegistryState with(Settings newSettings) {
        return with(new Standing(schemas(), newSettings, associations()));
    }

    RegistryState with(AssociationIndex newAssociations) {
        return with(new Standing(schemas(), settings(), newAssociations));
    }

    RegistryState with(LogWriters newWriters) {
        return new RegistryState(position, standing, commands, newWriters);
    }

    RegistryState with(long newPosition, CommandMemory newCommands) {
        return new RegistryState(newPosition, standing, newCommands, writers);
    }

    private RegistryState with(Standing newStanding) {
        return new RegistryState(position, newStanding, commands, writers);
    }

    LogWriters writers() {
        return writers;
    }

    CommandMemory commands() {
        return commands;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegistryState that && standing.equals(that.standing);
    }

    @Override
    public int hashCode() {
        return standing.hashCode();
    }

    @Override
    public String toString() {
        return "position " + position + ", " + standing;
    }
}
