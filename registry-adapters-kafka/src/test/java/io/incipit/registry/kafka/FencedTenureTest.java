// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.AppendFailed.Outcome;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.kafka.record.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FencedTenureTest {

    private static final ModePut PUT = new ModePut(Scope.TOP_LEVEL, Mode.IMPORT);
    private static final List<LogWrite> WRITES = List.of(LogWrite.of(List.of(PUT, PUT)), LogWrite.of(List.of(PUT)));
    private static final int LIMIT = 300;

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final LegacyKeys legacyKeys = new LegacyKeys();
    private final List<AppendPhase> phases = new ArrayList<>();
    private final FencedTenure tenure = tenure(0);

    private FencedTenure tenure(long barrier) {
        SchemasTopic topic = new SchemasTopic(Configs.plain());
        EventCodec codec = new EventCodec();
        TenureParts parts = new TenureParts(
                new WriteEncoder(topic, codec, legacyKeys),
                new AbortedRecords(new LogSection(topic, new ConfiguredClients(Configs.plain())), codec),
                phases::add);
        return new FencedTenure(producer, parts, barrier, LIMIT);
    }

    private AppendFailed failedAppend() {
        return catchThrowableOfType(AppendFailed.class, () -> tenure.append(WRITES));
    }

    @BeforeEach
    void initialise() {
        producer.initTransactions();
    }

    @Test
    void append_keysThatOthersAbandoned_buriesThemFirst() throws AppendFailed {
        Bytes own = Bytes.wrap("own".getBytes(UTF_8));
        Bytes old = Bytes.wrap("old".getBytes(UTF_8));
        legacyKeys.heard(old, own, true);
        legacyKeys.heard(own, own, false);

        tenure.append(WRITES);

        assertThat(producer.history())
                .as("ours, also in another's spelling")
                .allMatch(record -> record.headers().lastHeader("incipit-format") != null);
        assertThat(producer.history()).hasSize(4).first().satisfies(record -> {
            assertThat(record.key()).isEqualTo(old.get());
            assertThat(record.value()).isNull();
        });
    }

    @Test
    void append_writes_commitsAllOfThemTogether() throws AppendFailed {
        tenure.append(WRITES);
        tenure.append(WRITES);

        assertThat(producer.history()).hasSize(6).allMatch(record -> record.partition() == 0);
        assertThat(producer.commitCount()).isEqualTo(2);
        assertThat(phases)
                .startsWith(AppendPhase.BEFORE_SEND, AppendPhase.SENT, AppendPhase.COMMITTING, AppendPhase.COMMITTED);
    }

    @Test
    void append_nothing_writesNothing() throws AppendFailed {
        long position = tenure(40).append(List.of());

        assertThat(position).isEqualTo(40);
        assertThat(producer.commitCount()).isZero();
    }

    @Test
    void append_toAnotherLogThanWasRead_isNotCommitted() {
        AppendFailed failure =
                catchThrowableOfType(AppendFailed.class, () -> tenure(40).append(WRITES));

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_WRITTEN);
        assertThat(failure).hasMessageContaining("created anew");
        assertThat(producer.commitCount()).isZero();
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void append_tombstone_goesToEverySpellingOfItsKey() throws AppendFailed {
        Bytes own = Bytes.wrap(LogRecords.MODE_KEY.getBytes(UTF_8));
        Bytes old = Bytes.wrap(LogRecords.OLD_MODE_KEY.getBytes(UTF_8));
        legacyKeys.heard(old, own, true);
        List<RegistryEvent> events = List.of(new ModeTombstone(Scope.TOP_LEVEL), PUT);

        tenure.append(List.of(new LogWrite(Optional.of(new CommandId("c")), events)));

        assertThat(producer.history())
                .extracting(record -> Bytes.wrap(record.key()))
                .containsExactly(own, old, own);
        assertThat(producer.history())
                .allMatch(record -> record.headers().lastHeader("incipit-command") != null)
                .allMatch(record -> record.headers().lastHeader("incipit-format") != null);
    }

    @Test
    void append_sendThrows_isNotWritten() {
        producer.sendException = new KafkaException("no");

        AppendFailed failure = failedAppend();

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_WRITTEN);
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void append_flushThrows_isNotWritten() {
        producer.flushException = new InterruptException("stop");

        AppendFailed failure = failedAppend();

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_WRITTEN);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void append_fencedBefore_isNotWritten() {
        producer.fenceProducer();

        AppendFailed failure = failedAppend();

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_WRITTEN_FENCED);
        assertThat(failure).hasCauseInstanceOf(ProducerFencedException.class);
    }

    static Stream<Arguments> commitFailures() {
        return Stream.of(
                Arguments.of(new TimeoutException("late"), Outcome.UNCERTAIN),
                Arguments.of(new KafkaException("odd"), Outcome.UNCERTAIN),
                Arguments.of(new IllegalStateException("odd"), Outcome.UNCERTAIN),
                Arguments.of(new ProducerFencedException("old"), Outcome.UNCERTAIN_FENCED),
                Arguments.of(new InvalidProducerEpochException("old"), Outcome.UNCERTAIN_FENCED),
                Arguments.of(new InvalidTxnStateException("old"), Outcome.UNCERTAIN_FENCED),
                Arguments.of(new InvalidPidMappingException("old"), Outcome.UNCERTAIN_FENCED),
                Arguments.of(
                        new KafkaException("in error state", new ProducerFencedException("old")),
                        Outcome.UNCERTAIN_FENCED));
    }

    @ParameterizedTest
    @MethodSource("commitFailures")
    void append_commitThrows_isUncertain(RuntimeException cause, Outcome outcome) {
        producer.commitTransactionException = cause;

        AppendFailed failure = failedAppend();

        assertThat(failure.outcome()).isEqualTo(outcome);
        assertThat(failure).hasCause(cause);
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void append_afterFailure_doesNotTouchTheProducer() {
        producer.commitTransactionException = new TimeoutException("late");
        AppendFailed first = failedAppend();
        producer.commitTransactionException = null;
        producer.clear();

        AppendFailed second = failedAppend();

        assertThat(second.outcome()).isEqualTo(Outcome.NOT_WRITTEN);
        assertThat(second).hasCause(first.getCause());
        assertThat(producer.history()).isEmpty();
        assertThat(tenure.isOver()).isTrue();
    }

    @Test
    void close_twice_closesTheProducerAndRefusesAppends() {
        tenure.close();
        tenure.close();

        AppendFailed failure = failedAppend();

        assertThat(producer.closed()).isTrue();
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_WRITTEN);
    }

    @Test
    void fits_recordsOfAnySize_comparesEachWithTheTopicsLimit() {
        ModePut small = new ModePut(Scope.of(Subject.parse("s")), Mode.IMPORT);
        ModePut large = new ModePut(Scope.of(Subject.parse("s".repeat(LIMIT))), Mode.IMPORT);

        boolean smallFits = tenure.fits(LogWrite.of(List.of(small, small, small)));
        boolean largeFits = tenure.fits(LogWrite.of(List.of(small, large)));

        assertThat(smallFits).isTrue();
        assertThat(largeFits).isFalse();
    }

    @Test
    void append_whatWasFoundToFit_writesItEachTime() throws AppendFailed {
        LogWrite write = WRITES.get(1);
        boolean fits = tenure.fits(write);

        tenure.append(List.of(write));
        tenure.append(List.of(write));

        assertThat(fits).isTrue();
        assertThat(producer.history())
                .hasSize(2)
                .extracting(ProducerRecord::value)
                .doesNotContainNull();
    }

    @Test
    void append_whatCouldNotBeReadBack_isAFaultOfTheCaller() throws AppendFailed {
        ModePut unreadable = new ModePut(Scope.of(Subject.parse("x")), Mode.IMPORT);
        LogWrite write =
                LogWrite.of(List.of(new RegistryEvent.SubjectDeleted(Subject.parse("__EMPTY"), 3), unreadable));

        tenure.append(List.of(write));

        assertThat(producer.history()).hasSize(2);
        assertThatThrownBy(() -> tenure.append(List.of(UnreadableWrites.halfSurrogateAsName())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tenure.isOver()).isFalse();
    }
}
