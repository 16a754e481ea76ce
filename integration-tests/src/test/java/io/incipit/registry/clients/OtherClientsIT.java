// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.app.MemoryNode;
import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.system.RestApi;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What one side writes the other one reads, with clients of other languages, over a registry of ours. */
class OtherClientsIT {

    final MemoryNode node = MemoryNode.start(new InMemoryEventLog(Clock.systemUTC()), Map.of());
    final RestApi registry = new RestApi(node.baseUri());

    @AfterEach
    void stop() {
        node.close();
    }

    static Stream<Arguments> clientsAndTypes() {
        return ClientProgram.ALL.stream()
                .flatMap(client -> client.types().stream().map(type -> Arguments.of(client, type)));
    }

    @ParameterizedTest
    @MethodSource("clientsAndTypes")
    void read_writtenByOthers_isWhatTheyWrote(ClientProgram client, String type) {
        client.require();
        Map<ClientTopic, List<Sent>> written = written(client, type);
        OurMessages<?> ours = ours(type);

        written.forEach((topic, messages) ->
                assertThat(ours.read(topic, messages)).as(topic.name()).isEqualTo(ours.data(topic, topic.read())));
    }

    @ParameterizedTest
    @MethodSource("clientsAndTypes")
    void write_whatOthersWrote_givesTheSameBytes(ClientProgram client, String type) {
        client.require();
        Map<ClientTopic, List<Sent>> written = written(client, type);
        OurMessages<?> ours = ours(type);

        written.forEach((topic, messages) ->
                assertThat(ours.write(topic)).as(topic.name()).isEqualTo(messages));
    }

    @ParameterizedTest
    @MethodSource("clientsAndTypes")
    void write_byOthers_givesTheGoldenBytes(ClientProgram client, String type) {
        client.require();

        Golden now = Golden.of(registry, written(client, type));

        assertThat(now).isEqualTo(Golden.read(client.goldenFile(type), now));
    }

    @ParameterizedTest
    @MethodSource("clientsAndTypes")
    void write_readByOthers_isWhatWeWrote(ClientProgram client, String type) {
        client.require();
        OurMessages<?> ours = ours(type);
        Map<String, ClientTopic> topics = new LinkedHashMap<>();
        topics(client, type, "ours").forEach(topic -> topics.put(topic.name(), topic));

        List<JsonNode> told = client.run("read", node.baseUri(), withMessages(ours, topics.values().stream()));

        topics.forEach((name, topic) ->
                assertThat(data(ours, topic, told)).as(name).isEqualTo(ours.data(topic, topic.read())));
    }

    private OurMessages<?> ours(String type) {
        return switch (type) {
            case "AVRO" -> new OurMessages<>(registry, new OurAvro());
            case "JSON" -> new OurMessages<>(registry, new OurJson());
            case "PROTOBUF" -> new OurMessages<>(registry, new OurProtobuf());
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static List<ClientTopic> topics(ClientProgram client, String type, String writer) {
        return ClientTopic.ofType(type, writer + "-" + client).stream()
                .filter(topic -> client.namesSchemasInHeaders() || !topic.isFramedInHeader())
                .toList();
    }

    /** What the client writes, by topic. */
    private Map<ClientTopic, List<Sent>> written(ClientProgram client, String type) {
        List<ClientTopic> topics = topics(client, type, "theirs");
        List<JsonNode> told = client.run(
                "write", node.baseUri(), topics.stream().map(ClientTopic::json).toList());
        Map<ClientTopic, List<Sent>> written = new LinkedHashMap<>();
        topics.forEach(
                topic -> written.put(topic, lines(topic, told).map(Sent::of).toList()));
        return written;
    }

    private static List<ObjectNode> withMessages(OurMessages<?> ours, Stream<ClientTopic> topics) {
        return topics.map(topic -> {
                    ObjectNode given = topic.json().deepCopy();
                    ours.write(topic).forEach(message -> given.withArrayProperty("messages")
                            .add(message.json()));
                    return given;
                })
                .toList();
    }

    private static List<@Nullable Object> data(OurMessages<?> ours, ClientTopic topic, List<JsonNode> told) {
        return ours.data(
                topic,
                new ArrayList<>(
                        lines(topic, told).map(line -> line.path("datum")).toList()));
    }

    private static Stream<JsonNode> lines(ClientTopic topic, List<JsonNode> told) {
        return told.stream().filter(line -> line.path("topic").asText().equals(topic.name()));
    }
}
