// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.AppendFailed.Outcome;
import io.incipit.registry.domain.spi.EventLog.End;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FencedEventLogIT {

    private final String topic = Fresh.topicName();
    private final String servers = SharedBroker.get().bootstrapServers();
    private final LogNode node = LogNode.of(LogNode.config(topic)).started();

    @AfterEach
    void close() {
        node.close();
    }

    private static AppendFailed failed(Tenure tenure, String subject) {
        return catchThrowableOfType(AppendFailed.class, () -> tenure.append(Facts.write(subject)));
    }

    private ProducerRecord<String, String> record(String subject) {
        return new ProducerRecord<>(topic, 0, Facts.key(subject), Facts.value(subject));
    }

    @Test
    void append_facts_areHeardAtThePositionReturned() throws AppendFailed {
        Tenure tenure = node.log().acquire();

        long first = tenure.append(Facts.write("a"));
        node.heard().awaitPosition(first);
        List<RegistryEvent> heardFirst = node.heard().events();
        long second = tenure.append(Facts.write("b"));
        node.heard().awaitPosition(second);

        assertThat(heardFirst).containsExactly(Facts.of("a"));
        assertThat(node.heard().events()).containsExactly(Facts.of("a"), Facts.of("b"));
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void acquire_newer_refusesTheEarlierOne() throws AppendFailed {
        Tenure earlier = node.log().acquire();
        earlier.append(Facts.write("a"));
        Tenure newer = node.log().acquire();

        AppendFailed failure = failed(earlier, "b");
        long position = newer.append(Facts.write("c"));
        node.heard().awaitPosition(position);

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_WRITTEN_FENCED);
        assertThat(newer.barrier()).isGreaterThan(earlier.barrier());
        assertThat(node.heard().events()).containsExactly(Facts.of("a"), Facts.of("c"));
    }

    @Test
    void acquire_holderDiedWithOpenTransaction_abortsAndFindsItsRecords() throws AppendFailed {
        try (Producer<String, String> dying = Topics.transactional(servers, "incipit." + topic)) {
            dying.initTransactions();
            dying.beginTransaction();
            Answers.await(dying.send(record("dead")), Duration.ofSeconds(10));

            Tenure tenure = node.log().acquire();
            node.heard().awaitPosition(tenure.barrier());
            List<LogEntry> aborted = tenure.aborted(0);
            long position = tenure.append(Facts.write("alive"));
            node.heard().awaitPosition(position);

            assertThat(aborted).extracting(LogEntry::event).containsExactly(Facts.of("dead"));
            assertThat(node.heard().events()).containsExactly(Facts.of("alive"));
            dying.close(Duration.ZERO);
        }
    }

    @Test
    void aborted_committedAndForeignRecordsAround_onlyTheAbortedOnes() throws AppendFailed {
        Topics.write(servers, List.of(record("foreign")));
        Tenure first = node.log().acquire();
        first.append(Facts.write("kept"));
        LogNode failing = LogNode.of(LogNode.config(topic), phase -> {
            if (phase == AppendPhase.SENT) {
                throw new IllegalStateException("Fault before commit");
            }
        });
        AppendFailed failure = failed(failing.log().acquire(), "lost");
        failing.close();

        Tenure last = node.log().acquire();
        node.heard().awaitPosition(last.barrier());
        List<LogEntry> aborted = last.aborted(0);

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_WRITTEN);
        assertThat(aborted).extracting(LogEntry::event).containsExactly(Facts.of("lost"));
        assertThat(aborted).extracting(LogEntry::command).containsExactly(Optional.of(new CommandId("lost")));
        assertThat(node.heard().events()).containsExactly(Facts.of("foreign"), Facts.of("kept"));
    }

    @Test
    void append_fencedAtCommit_isUncertainAndNotHeard() {
        LogNode fenced = LogNode.of(LogNode.config(topic), phase -> {
            if (phase == AppendPhase.COMMITTING) {
                node.log().acquire().close();
            }
        });

        AppendFailed failure = failed(fenced.log().acquire(), "a");
        fenced.close();
        node.heard().awaitPosition(node.log().end());

        assertThat(failure.outcome()).isEqualTo(Outcome.UNCERTAIN_FENCED);
        assertThat(node.heard().events()).isEmpty();
    }

    @Test
    void end_afterAppends_isReachedWithAllOfThem() throws AppendFailed {
        Tenure tenure = node.log().acquire();
        tenure.append(Facts.write("a"));
        tenure.append(Facts.write("b"));

        long end = node.log().end();
        node.heard().awaitPosition(end);

        assertThat(node.heard().events()).containsExactly(Facts.of("a"), Facts.of("b"));
    }

    @Test
    void ask_openTransaction_committedEndIsReachedAndStandsBeforeIt() throws AppendFailed {
        long position = node.log().acquire().append(Facts.write("a"));
        try (Producer<String, String> open = Topics.transactional(servers, "open-" + topic)) {
            open.initTransactions();
            open.beginTransaction();
            Answers.await(open.send(record("open")), Duration.ofSeconds(10));

            long committed = node.log().ask(End.COMMITTED).join();
            long appended = node.log().ask(End.APPENDED).join();
            node.heard().awaitPosition(committed);

            assertThat(committed).isGreaterThanOrEqualTo(position);
            assertThat(appended).isGreaterThan(committed);
            open.abortTransaction();
        }
    }

    @Test
    void acquire_nothingWrittenSince_barrierBehindTheMarkIsReached() throws AppendFailed {
        long position = node.log().acquire().append(Facts.write("a"));

        long barrier = node.log().acquire().barrier();
        node.heard().awaitPosition(barrier);

        assertThat(barrier).isGreaterThan(position);
        assertThat(node.heard().position()).isEqualTo(barrier);
    }

    @Test
    void fits_upToTheLastByte_isWhatTheBrokerTakes() throws AppendFailed {
        String small = Fresh.topicName();
        Topics.create(servers, small, 1, Map.of("cleanup.policy", "compact", "max.message.bytes", "2000"));
        try (LogNode limited = LogNode.of(LogNode.config(small)).started()) {
            Tenure tenure = limited.log().acquire();
            String largest = "s";
            while (tenure.fits(Facts.write("c", largest + "s"))) {
                largest += "s";
            }

            long position = tenure.append(List.of(Facts.write("c", largest)));
            limited.heard().awaitPosition(position);

            assertThat(largest.length()).isGreaterThan(850);
            assertThat(limited.heard().events()).containsExactly(Facts.of(largest));
        }
    }

    @Test
    void append_tombstoneOfOldSpelling_removesBoth() throws AppendFailed {
        String oldKey = "{\"magic\":0,\"keytype\":\"MODE\",\"subject\":\"old\"}";
        Topics.write(servers, List.of(new ProducerRecord<>(topic, 0, oldKey, Facts.value("old"))));
        node.heard().awaitPosition(node.log().end());
        RegistryEvent gone = new RegistryEvent.ModeTombstone(((RegistryEvent.ModePut) Facts.of("old")).scope());

        long position = node.log().acquire().append(List.of(LogWrite.of(List.of(gone))));
        node.heard().awaitPosition(position);

        assertThat(node.heard().events()).containsExactly(Facts.of("old"), gone, gone);
    }

    @Test
    void acquire_newerFormatInTheLog_isRefused() {
        ProducerRecord<String, String> newer = record("new");
        newer.headers().add("incipit-format", new byte[] {'2'});
        Topics.write(servers, List.of(newer));
        node.heard().awaitPosition(1);

        RegistryException refusal = catchThrowableOfType(
                RegistryException.Unavailable.class, () -> node.log().acquire());

        assertThat(refusal).hasMessageContainingAll("offset 0", "format 2");
        assertThat(node.heard().events()).containsExactly(Facts.of("new"));
    }
}
