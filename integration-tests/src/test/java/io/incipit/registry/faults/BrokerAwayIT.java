// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.dev.EmbeddedBroker;
import io.incipit.registry.system.Patience;
import io.incipit.registry.system.RestApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All nodes lose the broker, for a moment or for long. */
class BrokerAwayIT {

    static final Duration LONG = Duration.ofSeconds(30);

    @RegisterExtension
    static final TwoNodes NODES = new TwoNodes(Map.of());

    final ProxiedCluster cluster = NODES.cluster();

    final Testimony testimony = new Testimony();
    final Scribe scribe = new Scribe(testimony, "broker");
    final Aftermath aftermath = new Aftermath(cluster, testimony);

    static Stream<Named<Consumer<EmbeddedBroker>>> ends() {
        return Stream.of(Named.of("stop", EmbeddedBroker::stop), Named.of("crash", EmbeddedBroker::kill));
    }

    /** The write begins before the end and is answered after the new start, or not in time. */
    @ParameterizedTest
    @MethodSource("ends")
    void restart_broker_amongWrites(Consumer<EmbeddedBroker> end) {
        cluster.makeHolder(0, scribe);

        testimony.inOutage(() -> {
            List<CompletableFuture<Told>> writes =
                    List.of(scribe.writing(cluster.api(0)), scribe.writing(cluster.api(1)));
            end.accept(cluster.broker().broker());
            cluster.broker().broker().start();
            return writes.stream().map(CompletableFuture::join).toList();
        });

        aftermath.require(cluster.api(0));
    }

    @Test
    void vanish_broker_forLong_writesAreRefusedAndReadsGoOn() {
        cluster.makeHolder(0, scribe);
        Told before = testimony.happened().get(0);
        long begin = System.nanoTime();

        cluster.nodes().forEach(node -> node.broker().line().vanish());
        List<Told> refused = testimony.inOutage(() -> Stream.generate(this::writeEverywhere)
                .takeWhile(told -> System.nanoTime() - begin < LONG.toNanos())
                .flatMap(List::stream)
                .toList());
        cluster.nodes().forEach(node -> requireReadsGoOn(node.api(), before));
        cluster.nodes().forEach(node -> node.broker().restore());

        assertThat(refused).isNotEmpty().noneMatch(Told::happened);
        Patience.until("it is written again", () -> scribe.write(cluster.api(0)).happened());
        aftermath.require(cluster.api(1));
    }

    private List<Told> writeEverywhere() {
        CompletableFuture<Told> one = scribe.writing(cluster.api(0));
        return List.of(scribe.write(cluster.api(1)), one.join());
    }

    private static void requireReadsGoOn(RestApi node, Told before) {
        assertThat(node.get("/schemas/ids/" + before.id()).status()).isEqualTo(200);
        assertThat(node.get("/incipit/v1/health").body().path("ready").asBoolean())
                .isTrue();
    }
}
