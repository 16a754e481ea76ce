// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.RegistryException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that talk to each other. */
class ForwardingTest {

    static final String REGISTER = "POST /subjects/s/versions";
    static final String BODY = "{\"schema\":\"text\"}";

    final PeerNode one = PeerNode.start("one");
    final PeerNode other = PeerNode.start("other");
    final PeerNode third = PeerNode.start("third");

    @AfterEach
    void stop() {
        one.close();
        other.close();
        third.close();
    }

    @Test
    void write_heldElsewhere_isDoneThereAndAnsweredWordForWord() {
        one.leavingWritesTo(other.holder());

        RawClient.Answer answer = one.send(REGISTER + "\nX-Incipit-Command: c-1", BODY);

        assertThat(answer.summary())
                .isEqualTo("200 v1 {\"id\":1,\"version\":1,\"guid\":\"%s\",\"schemaType\":\"AVRO\",\"schema\":\"text\"}"
                        .formatted(other.forwarded
                                .registry()
                                .stored
                                .get(0)
                                .schema()
                                .guid()));
        assertThat(answer.header("X-Incipit-Command")).isEqualTo("c-1");
        assertThat(answer.header("X-Incipit-Offset")).isEqualTo("42");
        assertThat(answer.header("X-Incipit-Node")).isEmpty();
        assertThat(one.real.registry().stored).isEmpty();
        assertThat(other.real.registry().asked).isEmpty();
    }

    @Test
    void write_foundHeldElsewhereWhenItsTurnComes_isDoneThere() {
        one.real.registry().log.set(CompletableFuture.failedFuture(RegistryException.heldBy(other.holder())));

        RawClient.Answer answer = one.send(REGISTER, BODY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(one.real.registry().stored).isEmpty();
        assertThat(other.forwarded.registry().stored).hasSize(1);
    }

    @Test
    void write_doneElsewhere_isAnsweredWhenItCanBeReadHere() {
        one.leavingWritesTo(other.holder());

        one.send(REGISTER, BODY);

        assertThat(one.cluster.awaited).containsExactly(FakeRegistry.POSITION);
    }

    @Test
    void write_refusedElsewhere_isRefusedSoHere() {
        one.leavingWritesTo(other.holder());

        RawClient.Answer answer = one.send(REGISTER, "{\"schema\":\"bad\"}");

        assertThat(answer.summary()).isEqualTo("422 v1 {\"error_code\":42201,\"message\":\"Invalid schema bad\"}");
        assertThat(one.cluster.awaited).isEmpty();
        assertThat(one.cluster.unreachable).isEmpty();
    }

    @Test
    void write_packedBody_staysPacked() throws IOException {
        one.leavingWritesTo(other.holder());

        RawClient.Answer answer = one.send(REGISTER + "\nContent-Encoding: gzip", packed(BODY));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(other.forwarded.registry().stored).hasSize(1);
    }

    @Test
    void write_typeWanted_isWantedThere() {
        one.leavingWritesTo(other.holder());

        RawClient.Answer answer = one.send(REGISTER + "\nAccept: application/json", BODY);

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void write_holderShowsTheWay_goesThereOnce() {
        one.leavingWritesTo(other.holder());
        other.showingTheWayTo(third.holder());

        RawClient.Answer answer = one.send(REGISTER, BODY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(third.forwarded.registry().stored).hasSize(1);
        assertThat(one.cluster.unreachable).isEmpty();
    }

    @Test
    void write_shownTheWayTwice_isDoneHere() {
        Holder fourth = new Holder("fourth", "http://127.0.0.1:1");
        one.leavingWritesTo(other.holder());
        other.showingTheWayTo(third.holder());
        third.showingTheWayTo(fourth);

        RawClient.Answer answer = one.send(REGISTER, BODY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(one.real.registry().stored).hasSize(1);
        assertThat(one.cluster.unreachable).containsExactly(other.holder());
    }

    @Test
    void write_holderShowsTheWayBack_isDoneHere() {
        one.leavingWritesTo(other.holder());
        other.showingTheWayTo(one.holder());

        RawClient.Answer answer = one.send(REGISTER, BODY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(one.real.registry().stored).hasSize(1);
        assertThat(one.forwarded.registry().asked).isEmpty();
    }

    @Test
    void write_leftToOthersForever_isRefusedInTheEnd() {
        try (PeerNode stubborn = PeerNode.startStubborn("stubborn")) {
            stubborn.leavingWritesTo(other.holder());
            other.showingTheWayTo(stubborn.holder());

            RawClient.Answer answer = stubborn.send(REGISTER, BODY);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.body())
                    .contains("50003", "node other at " + other.holder().url());
            assertThat(other.forwarded.registry().asked).hasSize(1);
        }
    }

    /** It may have got there before the connection broke. */
    @Test
    void write_noAnswerAndNotTakenHere_isNotToldAsNotWritten() {
        try (RawPeer silent = new RawPeer("");
                PeerNode stubborn = PeerNode.startStubborn("stubborn")) {
            stubborn.leavingWritesTo(silent.holder("other"));

            RawClient.Answer answer = stubborn.send(REGISTER + "\nX-Incipit-Command: c-1", BODY);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("50002", "not known yet", "X-Incipit-Command: c-1")
                    .doesNotContain("othing was written");
        }
    }

    @Test
    void write_noAnswerButTheLogTellsOfIt_isAnsweredSo() {
        try (RawPeer silent = new RawPeer("");
                PeerNode stubborn = PeerNode.startStubborn("stubborn")) {
            stubborn.leavingWritesTo(silent.holder("other"));
            stubborn.cluster.meanwhile.add(stubborn.real.registry().heldBy::clear);

            RawClient.Answer answer = stubborn.send(REGISTER, BODY);

            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void write_urlLeadsToAnotherRegistry_isDoneHereAndNotThere() {
        try (PeerNode foreign = PeerNode.start("other", "_other_schemas")) {
            one.leavingWritesTo(foreign.holder());

            RawClient.Answer answer = one.send(REGISTER, BODY);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(one.real.registry().stored).hasSize(1);
            assertThat(foreign.real.registry().asked).isEmpty();
            assertThat(foreign.forwarded.registry().asked).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1", "http://nowhere.invalid:8081", "no url", "ftp://127.0.0.1:1", ""})
    void write_holderCannotBeReached_isDoneHereUnderTheSameName(String url) {
        Holder gone = new Holder("gone", url);
        one.leavingWritesTo(gone);

        RawClient.Answer answer = one.send(REGISTER, BODY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(one.cluster.unreachable).containsExactly(gone);
        assertThat(commands(one.real)).hasSize(2).containsOnly(answer.header("X-Incipit-Command"));
    }

    @Test
    void write_oneAfterAnotherCannotBeReached_isDoneHere() {
        Holder gone = new Holder("gone", "http://127.0.0.1:1");
        Holder goneToo = new Holder("gone-too", "http://127.0.0.1:1");
        one.leavingWritesTo(gone, goneToo);

        RawClient.Answer answer = one.send(REGISTER, BODY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(one.cluster.unreachable).containsExactly(gone, goneToo);
    }

    @Test
    void write_nodeSendsNothingOn_isRefusedWithTheHolder() {
        PeerConfig alone = PeerNode.config(false, PeerNode.TOPIC, "embedded");
        try (PeerNode embedded = PeerNode.start(alone, TestServer.CONFIG)) {
            embedded.leavingWritesTo(other.holder());

            RawClient.Answer answer = embedded.send(REGISTER, BODY);

            assertThat(answer.status()).isEqualTo(421);
            assertThat(answer.body()).contains("42101");
            assertThat(answer.header("X-Incipit-Holder-Node")).isEqualTo("other");
            assertThat(answer.header("X-Incipit-Holder-Url"))
                    .isEqualTo(other.holder().url());
            assertThat(other.forwarded.registry().asked).isEmpty();
        }
    }

    @Test
    void dryRun_heldElsewhere_isAnsweredHere() {
        one.leavingWritesTo(other.holder());

        RawClient.Answer answer = one.send(REGISTER + "?dryRun=true", BODY);

        assertThat(answer.header("X-Incipit-Dry-Run")).isEqualTo("true");
        assertThat(one.dry.registry().asked).hasSize(1);
        assertThat(other.forwarded.registry().asked).isEmpty();
    }

    private static List<String> commands(Fakes fakes) {
        return fakes.registry().asked.stream()
                .map(asked -> ((RegisterSchema) asked).command().value())
                .toList();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
