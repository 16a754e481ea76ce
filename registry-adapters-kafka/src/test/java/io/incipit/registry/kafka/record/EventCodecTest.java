// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {

    private static final EventCodec CODEC = new EventCodec();
    private static final Optional<CommandId> COMMAND = Optional.of(new CommandId("c-1"));
    private static final String FORMAT = "incipit-format";

    static Stream<RegistryEvent> nastyEvents() {
        return NastyEvents.all();
    }

    @ParameterizedTest
    @MethodSource("nastyEvents")
    void decode_whatWasEncoded_isEqual(RegistryEvent event) throws UnreadableRecord {
        ProducerRecord<byte[], byte[]> written = CODEC.encode("t", event, COMMAND);

        Optional<LogEntry> read = CODEC.decode(Records.read(written));

        LogStamp stamp = new LogStamp(Records.OFFSET, Records.TIMESTAMP);
        assertThat(read).contains(new LogEntry(event, stamp, COMMAND));
    }

    @ParameterizedTest
    @MethodSource("nastyEvents")
    void encode_anyEvent_spellsItsKeyInOneWay(RegistryEvent event) throws UnreadableRecord {
        Bytes key = Bytes.wrap(CODEC.encode("t", event, COMMAND).key());

        Bytes own = CODEC.ownSpelling(key);

        assertThat(own).isEqualTo(key);
    }

    @Test
    void events_table_holdsEveryKind() {
        Stream<Class<?>> kinds = NastyEvents.all().map(RegistryEvent::getClass);

        Stream<Class<?>> all = Arrays.stream(RegistryEvent.class.getPermittedSubclasses())
                .filter(kind -> !kind.equals(RegistryEvent.ForeignRecord.class));

        assertThat(kinds.distinct()).containsExactlyInAnyOrderElementsOf(all.toList());
    }

    @Test
    void encode_schema_writesMembersInOrder() {
        Subject subject = Subject.parse("s");
        SchemaPut put =
                new SchemaPut(subject, new Version(2), new SchemaId(subject.context(), 3), Schema.of("\"int\""), true);

        ProducerRecord<byte[], byte[]> record = CODEC.encode("t", put, COMMAND);

        assertThat(new String(record.key(), UTF_8))
                .isEqualTo("{\"keytype\":\"SCHEMA\",\"subject\":\"s\",\"version\":2,\"magic\":1}");
        assertThat(new String(record.value(), UTF_8))
                .isEqualTo("{\"subject\":\"s\",\"version\":2,\"id\":3,\"schemaType\":\"AVRO\","
                        + "\"schema\":\"\\\"int\\\"\",\"deleted\":true}");
        assertThat(record.partition()).isZero();
    }

    @Test
    void encode_idFloor_isASoftDeletionOfNothingToOthers() {
        RegistryEvent floor = new RegistryEvent.IdFloorPut(Subject.parse(":.c:").context(), 41);

        ProducerRecord<byte[], byte[]> record = CODEC.encode("t", floor, Optional.empty());

        assertThat(new String(record.key(), UTF_8))
                .isEqualTo("{\"keytype\":\"DELETE_SUBJECT\",\"subject\":\":.c:__EMPTY\",\"magic\":0}");
        assertThat(new String(record.value(), UTF_8))
                .isEqualTo("{\"subject\":\":.c:__EMPTY\",\"version\":0,\"idFloor\":41}");
    }

    @Test
    void encode_announcement_isANoopWithHeaders() {
        HolderAnnounced announced = new HolderAnnounced(Optional.of(new Holder("n1", "http://h:1")));

        ProducerRecord<byte[], byte[]> record = CODEC.encode("t", announced, Optional.empty());

        assertThat(new String(record.key(), UTF_8)).isEqualTo("{\"keytype\":\"NOOP\",\"magic\":0}");
        assertThat(record.value()).isNull();
        assertThat(record.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .containsExactly("incipit-format=1", "incipit-node=n1", "incipit-url=http://h:1");
    }

    @Test
    void tombstone_otherSpelling_keepsItsBytesAndTheCommand() {
        Bytes key = Bytes.wrap("{\"keytype\":\"MODE\",\"subject\":null,\"magic\":0}".getBytes(UTF_8));

        ProducerRecord<byte[], byte[]> record = CODEC.tombstone("t", key, COMMAND);

        assertThat(record.key()).isEqualTo(key.get());
        assertThat(Records.read(record).value()).isNull();
        assertThat(record.headers().lastHeader("incipit-command").value()).isEqualTo("c-1".getBytes(UTF_8));
    }

    @Test
    void decode_foreignNoop_isNoFact() throws UnreadableRecord {
        Optional<LogEntry> entry = Records.decode("{\"keytype\":\"NOOP\",\"magic\":0}", null);

        assertThat(entry).isEmpty();
    }

    @Test
    void decode_nodeWithoutUrl_hasLetGo() throws UnreadableRecord {
        RecordHeaders headers = new RecordHeaders();
        headers.add("incipit-node", "n1".getBytes(UTF_8));

        Optional<LogEntry> entry = CODEC.decode(Records.read("{\"keytype\":\"NOOP\"}".getBytes(UTF_8), null, headers));

        assertThat(entry).map(LogEntry::event).contains(new HolderAnnounced(Optional.empty()));
    }

    @Test
    void decode_commandThatIsNone_isPassedOver() throws UnreadableRecord {
        RecordHeaders headers = new RecordHeaders();
        headers.add("incipit-command", "two words".getBytes(UTF_8));

        Optional<LogEntry> entry = CODEC.decode(Records.read("{\"keytype\":\"MODE\"}".getBytes(UTF_8), null, headers));

        assertThat(entry).map(LogEntry::event).contains(new ModeTombstone(Scope.TOP_LEVEL));
        assertThat(entry).map(LogEntry::command).contains(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,false", "2,true", "10,true", "1.1,true", "'',true"})
    void unknownFormat_number_isNewerThanOne(String format, boolean unknown) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(FORMAT, format.getBytes(UTF_8));

        Optional<String> found = CODEC.unknownFormat(headers);

        assertThat(found).isEqualTo(unknown ? Optional.of(format) : Optional.empty());
    }

    @Test
    void unknownFormat_recordsOfOthers_haveNone() {
        Optional<String> found = CODEC.unknownFormat(new RecordHeaders());

        assertThat(found).isEmpty();
    }
}
