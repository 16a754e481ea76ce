// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.kafka.record.EventCodec;
import io.incipit.registry.kafka.record.UnreadableRecord;
import io.incipit.registry.system.TopicRecords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;

/**
 * The facts of a topic from its first record, as those read them who wait for commits, and as those who do not.
 *
 * @param committed all that was committed
 * @param everything that too which was aborted
 */
public record WholeTopic(List<LogEntry> committed, List<LogEntry> everything) {

    /** One place that a version of a subject has. */
    private record Place(Subject subject, Version version) {}

    public static WholeTopic read(String bootstrapServers, String topic) {
        return new WholeTopic(
                entries(TopicRecords.read(bootstrapServers, topic, IsolationLevel.READ_COMMITTED)),
                entries(TopicRecords.read(bootstrapServers, topic, IsolationLevel.READ_UNCOMMITTED)));
    }

    /** Whether a record of this command was committed. */
    boolean hasCommand(String id) {
        return committed.stream().flatMap(entry -> entry.command().stream()).anyMatch(command -> command.value()
                .equals(id));
    }

    /** What a node knows that has read it. */
    public RegistryState state() {
        return replayed(committed);
    }

    /**
     * Nothing stands twice, and it does not matter who reads.
     *
     * @throws AssertionError saying what is wrong
     */
    public void requireSound() {
        Map<SchemaId, Set<Schema>> contents = contentsBy(everything, SchemaPut::id);
        Map<Place, Set<Schema>> versions = contentsBy(committed, put -> new Place(put.subject(), put.version()));

        assertThat(contents)
                .allSatisfy((id, texts) ->
                        assertThat(texts).as("contents of %s", id).hasSize(1));
        assertThat(versions)
                .allSatisfy((place, texts) ->
                        assertThat(texts).as("contents of %s", place).hasSize(1));
        assertThat(replayed(everything)).as("read uncommitted").isEqualTo(state());
    }

    private static <K> Map<K, Set<Schema>> contentsBy(List<LogEntry> entries, Function<SchemaPut, K> key) {
        return entries.stream()
                .map(LogEntry::event)
                .filter(SchemaPut.class::isInstance)
                .map(SchemaPut.class::cast)
                .collect(Collectors.groupingBy(
                        key, Collectors.mapping(SchemaPut::schema, Collectors.toCollection(HashSet::new))));
    }

    private static RegistryState replayed(List<LogEntry> entries) {
        RegistryState state = RegistryState.EMPTY;
        for (LogEntry entry : entries) {
            state = state.replay(entry);
        }
        return state;
    }

    private static List<LogEntry> entries(TopicRecords records) {
        EventCodec codec = new EventCodec();
        List<LogEntry> entries = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records.all()) {
            try {
                codec.decode(record).ifPresent(entries::add);
            } catch (UnreadableRecord e) {
                throw new AssertionError("Nothing here writes what cannot be read", e);
            }
        }
        return entries;
    }
}
