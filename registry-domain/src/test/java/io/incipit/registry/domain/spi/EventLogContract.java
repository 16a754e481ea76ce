// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.kit.EveryFact;
import io.incipit.registry.domain.kit.Hearing;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.spi.AppendFailed.Outcome;
import io.incipit.registry.domain.spi.EventLog.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the registry relies on in every log. A log's own test extends this. */
public abstract class EventLogContract {

    private static final RegistryEvent FIRST = put(ORDERS, 1, 1, "a(x)");
    private static final RegistryEvent SECOND = put(ORDERS, 2, 2, "a(x, y=1)");
    private static final RegistryEvent THIRD = put(ORDERS, 3, 3, "a(x, y=2)");

    private final List<AutoCloseable> opened = new ArrayList<>();

    /** The log of this test, as one node opens it; closed by the suite. Every call is another node. */
    protected abstract EventLog openLog();

    /** A feed of the log of this test, as one node opens it; closed by the suite. */
    protected abstract EventFeed openFeed();

    /** Puts facts into the log of this test that never commit. */
    protected abstract void abort(List<LogWrite> writes);

    @AfterEach
    void closeWhatWasOpened() throws Exception {
        for (int i = opened.size() - 1; i >= 0; i--) {
            opened.get(i).close();
        }
    }

    @Test
    void append_severalWrites_areHeardInOrderWithTheirCommands() throws Exception {
        Hearing hearing = listen();

        long position = log().acquire().append(List.of(write("c1", FIRST, SECOND), write("c2", THIRD)));

        hearing.await(position);
        assertThat(hearing.events()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(hearing.entries())
                .extracting(LogEntry::command)
                .containsExactly(command("c1"), command("c1"), command("c2"));
    }

    @Test
    void append_again_givesGrowingOffsetsAndPositions() throws Exception {
        Hearing hearing = listen();
        Tenure tenure = log().acquire();

        long one = tenure.append(List.of(write("c1", FIRST, SECOND)));
        long two = tenure.append(List.of(write("c2", THIRD)));

        hearing.await(two);
        assertThat(one).isLessThan(two);
        assertThat(hearing.entries())
                .extracting(entry -> entry.stamp().offset())
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(offset -> offset < two);
    }

    @Test
    void append_everyKindOfFact_isHeardAsItWas() throws Exception {
        Hearing hearing = listen();

        long position = log().acquire().append(List.of(LogWrite.of(EveryFact.all())));

        hearing.await(position);
        assertThat(hearing.events()).containsExactlyElementsOf(EveryFact.all());
        assertThat(hearing.entries()).extracting(LogEntry::command).containsOnly(Optional.empty());
    }

    @Test
    void append_afterNewerAcquire_isRefusedAndLeavesNothing() throws Exception {
        Hearing hearing = listen();
        Tenure older = log().acquire();
        Tenure newer = log().acquire();

        AppendFailed failure = refusal(older);

        assertThat(failure.outcome()).isIn(Outcome.NOT_WRITTEN_FENCED, Outcome.UNCERTAIN_FENCED);
        hearing.await(newer.append(List.of(write("c2", SECOND))));
        assertThat(hearing.events()).containsExactly(SECOND);
    }

    @Test
    void append_afterARefusal_isRefusedAgain() {
        Tenure older = log().acquire();
        log().acquire();
        AppendFailed first = refusal(older);

        AppendFailed second = refusal(older);

        assertThat(first).isNotNull();
        assertThat(second).isNotNull();
    }

    @Test
    void acquire_twoAtOnce_exactlyOneCanAppend() throws Exception {
        Hearing hearing = listen();
        List<Tenure> tenures = Rivals.acquireAtOnce(List.of(log(), log()));

        List<Long> positions = Rivals.append(tenures, write("c1", FIRST));

        assertThat(positions).hasSize(1);
        hearing.await(positions.get(0));
        assertThat(hearing.events()).containsExactly(FIRST);
    }

    @Test
    void acquire_afterAppend_barrierCoversIt() throws Exception {
        Hearing hearing = listen();
        log().acquire().append(List.of(write("c1", FIRST)));

        Tenure newer = log().acquire();

        hearing.await(newer.barrier());
        assertThat(hearing.events()).containsExactly(FIRST);
    }

    @Test
    void acquire_afterAbort_barrierIsReachedThoughNothingIsHeard() throws Exception {
        Hearing hearing = listen();
        abort(List.of(write("c1", FIRST)));

        Tenure tenure = log().acquire();

        hearing.await(tenure.barrier());
        assertThat(hearing.events()).isEmpty();
    }

    @Test
    void aborted_factsOfOthers_areListedInOrder() throws Exception {
        log().acquire().append(List.of(write("c1", FIRST)));
        abort(List.of(write("c2", SECOND), write("c3", THIRD)));

        List<LogEntry> aborted = log().acquire().aborted(0);

        assertThat(aborted).extracting(LogEntry::event).containsExactly(SECOND, THIRD);
        assertThat(aborted).extracting(LogEntry::command).containsExactly(command("c2"), command("c3"));
    }

    @Test
    void aborted_fromAfterThem_isEmpty() throws Exception {
        abort(List.of(write("c1", FIRST)));
        long position = log().acquire().append(List.of(write("c2", SECOND)));

        List<LogEntry> aborted = log().acquire().aborted(position);

        assertThat(aborted).isEmpty();
    }

    @Test
    void abort_betweenAppends_isNeverHeard() throws Exception {
        Hearing hearing = listen();
        log().acquire().append(List.of(write("c1", FIRST)));
        abort(List.of(write("c2", SECOND)));

        long position = log().acquire().append(List.of(write("c3", THIRD)));

        hearing.await(position);
        assertThat(hearing.events()).containsExactly(FIRST, THIRD);
    }

    @Test
    void close_ofTenure_givesTheRightBack() throws Exception {
        Hearing hearing = listen();
        Tenure first = log().acquire();
        first.close();
        first.close();

        long position = log().acquire().append(List.of(write("c1", FIRST)));

        hearing.await(position);
        assertThat(refusal(first)).isNotNull();
        assertThat(hearing.events()).containsExactly(FIRST);
    }

    @Test
    void end_afterAppend_coversIt() throws Exception {
        Hearing hearing = listen();
        EventLog log = log();

        long position = log.acquire().append(List.of(write("c1", FIRST)));

        long end = log.end();
        hearing.await(end);
        assertThat(end).isGreaterThanOrEqualTo(position);
    }

    @Test
    void end_afterAbort_isReached() throws Exception {
        Hearing hearing = listen();
        log().acquire().append(List.of(write("c1", FIRST)));
        abort(List.of(write("c2", SECOND)));

        hearing.await(log().end());

        assertThat(hearing.events()).containsExactly(FIRST);
    }

    @ParameterizedTest
    @EnumSource
    void ask_afterAppendAndAbort_coversAllAndIsReached(End which) throws Exception {
        Hearing hearing = listen();
        long position = log().acquire().append(List.of(write("c1", FIRST)));
        abort(List.of(write("c2", SECOND)));

        long end = log().ask(which).get();

        hearing.await(end);
        assertThat(end).isGreaterThan(position);
        assertThat(hearing.events()).containsExactly(FIRST);
    }

    @Test
    void start_ofAnotherFeed_givesTheSameFromTheBeginning() throws Exception {
        Hearing first = listen();
        long position = log().acquire().append(List.of(write("c1", FIRST), write("c2", SECOND)));
        first.await(position);

        Hearing second = listen();

        second.await(position);
        assertThat(second.entries()).isEqualTo(first.entries());
    }

    @Test
    void caughtUp_whenTold_allThatWasThereHasBeenHeard() throws Exception {
        long position = log().acquire().append(List.of(write("c1", FIRST)));

        Hearing hearing = listen();

        hearing.awaitCaughtUp();
        assertThat(hearing.positionWhenCaughtUp()).isGreaterThanOrEqualTo(position);
        assertThat(hearing.events()).containsExactly(FIRST);
    }

    @Test
    void fits_smallWrite_isTrue() {
        Tenure tenure = log().acquire();

        assertThat(tenure.fits(write("c1", FIRST))).isTrue();
    }

    @Test
    void probe_whileSomebodyHolds_takesNothingFromHim() throws Exception {
        Hearing hearing = listen();
        Tenure tenure = log().acquire();

        log().probe();

        hearing.await(tenure.append(List.of(write("c1", FIRST))));
        assertThat(hearing.events()).containsExactly(FIRST);
    }

    private EventLog log() {
        EventLog log = openLog();
        opened.add(log);
        return log;
    }

    private Hearing listen() {
        EventFeed feed = openFeed();
        opened.add(feed);
        Hearing hearing = new Hearing();
        feed.start(hearing);
        return hearing;
    }

    private static AppendFailed refusal(Tenure tenure) {
        return catchThrowableOfType(AppendFailed.class, () -> tenure.append(List.of(write("refused", FIRST))));
    }

    private static LogWrite write(String command, RegistryEvent... events) {
        return new LogWrite(command(command), List.of(events));
    }

    private static Optional<CommandId> command(String command) {
        return Optional.of(new CommandId(command));
    }
}
