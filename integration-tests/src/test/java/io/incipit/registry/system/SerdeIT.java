// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.serde.AvroSerde;
import io.incipit.registry.serde.subject.RecordNameStrategy;
import io.incipit.registry.serde.subject.TopicNameStrategy;
import io.incipit.registry.serde.subject.TopicRecordNameStrategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Applications send and receive messages through a real broker, with a real registry. */
class SerdeIT {

    static final Schema EVENT = new Schema.Parser().parse("""
            {"type":"record","name":"Event","namespace":"it","fields":[{"name":"text","type":"string"}]}""");

    static final Schema NEWER_EVENT = new Schema.Parser().parse("""
            {"type":"record","name":"Event","namespace":"it","fields":[{"name":"text","type":"string"},
            {"name":"weight","type":"int","default":7}]}""");

    final String broker = SharedBroker.get().bootstrapServers();
    final String topic = Nodes.newTopic("messages");
    final Messages messages = new Messages(broker, topic);
    final Map<String, String> settings = Nodes.settings(broker, Nodes.newTopic("serde"));
    RegistryServer registry = Nodes.start(settings);

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void generic_registryRestartedInBetween_isReadById() {
        messages.send(client(), event("one"), event("two"));
        registry.close();
        registry = Nodes.start(settings);

        List<Object> received = messages.receive(client());

        assertThat(received).hasToString("[{\"text\": \"one\"}, {\"text\": \"two\"}]");
        assertThat(subjects()).isEqualTo("[\"%s-value\"]".formatted(topic));
    }

    @Test
    void specific_throughBroker_comesBackAsItsClass() {
        messages.send(client(), new User("Alice", 30));

        List<Object> received = messages.receive(client("specific.avro.reader", true));

        assertThat(received).containsExactly(new User("Alice", 30));
    }

    @Test
    void reflect_throughBroker_comesBackAsItsClass() {
        messages.send(client("schema.reflection", true), new Point(3, 4));

        List<Object> received =
                messages.receive(client("schema.reflection", true, "specific.avro.value.type", Point.class));

        assertThat(received).singleElement().isInstanceOf(Point.class).hasToString("(3, 4)");
    }

    @Test
    void serde_nullAndRecord_roundTrips() {
        try (AvroSerde serde = new AvroSerde()) {
            serde.configure(client(), false);

            byte[] bytes = serde.serializer().serialize(topic, event("one"));

            assertThat(serde.deserializer().deserialize(topic, bytes)).isEqualTo(event("one"));
            assertThat(serde.serializer().serialize(topic, null)).isNull();
            assertThat(serde.deserializer().deserialize(topic, null)).isNull();
        }
    }

    @Test
    void useLatest_newerVersionRegisteredByOthers_isWrittenWithIt() {
        Nodes.api(registry).register(topic + "-value", EVENT.toString());
        int latest = Nodes.api(registry)
                .register(topic + "-value", NEWER_EVENT.toString())
                .body()
                .path("id")
                .asInt();
        messages.send(client("auto.register.schemas", false, "use.latest.version", true), newerEvent("one", 9));

        List<Object> received = messages.receive(client());

        assertThat(received).hasToString("[{\"text\": \"one\", \"weight\": 9}]");
        assertThat(latest).isEqualTo(2);
    }

    @Test
    void useLatest_onReading_fillsWhatTheWriterDidNotKnow() {
        messages.send(client(), event("old"));
        Nodes.api(registry).register(topic + "-value", NEWER_EVENT.toString());

        List<Object> received = messages.receive(client("use.latest.version", true));

        assertThat(received).hasToString("[{\"text\": \"old\", \"weight\": 7}]");
    }

    static List<Arguments> strategies() {
        return List.of(
                Arguments.of(TopicNameStrategy.class, "[\"TOPIC-value\"]"),
                Arguments.of(RecordNameStrategy.class, "[\"it.Event\"]"),
                Arguments.of(TopicRecordNameStrategy.class, "[\"TOPIC-it.Event\"]"));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void strategy_each_namesTheSubject(Class<?> strategy, String expected) {
        Map<String, Object> client = client("value.subject.name.strategy", strategy);
        messages.send(client, event("one"));

        List<Object> received = messages.receive(client);

        assertThat(received).containsExactly(event("one"));
        assertThat(subjects()).isEqualTo(expected.replace("TOPIC", topic));
    }

    @Test
    void urls_firstIsDead_goesOnToTheNext() {
        String urls = "http://127.0.0.1:1, " + registry.baseUri();
        Map<String, Object> client =
                client("schema.registry.url", urls, "retries.wait.ms", 10, "retries.max.wait.ms", 20);
        messages.send(client, event("one"));

        List<Object> received = messages.receive(client);

        assertThat(received).containsExactly(event("one"));
    }

    @Test
    void basicAuth_registryAsksForNone_isNoObstacle() {
        Map<String, Object> client =
                client("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "alice:secret");
        messages.send(client, event("one"));

        List<Object> received = messages.receive(client);

        assertThat(received).containsExactly(event("one"));
    }

    @Test
    void receive_idThatNobodyGave_saysWhichAndWhere() {
        messages.send(client(), event("one"));
        registry.close();
        registry = Nodes.start(Nodes.settings(broker, Nodes.newTopic("other")));

        Throwable failure = catchThrowable(() -> messages.receive(client()));

        assertThat(failure).isInstanceOf(RecordDeserializationException.class);
        assertThat(failure.getCause())
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("id 1")
                .hasMessageContaining(topic)
                .hasMessageContaining(registry.baseUri().toString())
                .hasMessageContaining("40403");
    }

    @Test
    void send_neitherRegisteredNorToBe_saysWhatToDo() {
        assertThatThrownBy(() -> messages.send(client("auto.register.schemas", false), event("one")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(topic + "-value")
                .hasMessageContaining("auto.register.schemas");
        assertThat(subjects()).isEqualTo("[]");
    }

    @Test
    void send_incompatible_saysWhy() {
        messages.send(client(), event("one"));
        Schema other = new Schema.Parser().parse("""
                {"type":"record","name":"Event","namespace":"it","fields":[{"name":"text","type":"int"}]}""");

        assertThatThrownBy(() -> messages.send(
                        client(), new GenericRecordBuilder(other).set("text", 1).build()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("incompatible")
                .hasMessageContaining(topic + "-value");
    }

    private Map<String, Object> client(Object... namesAndValues) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("schema.registry.url", registry.baseUri().toString());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return properties;
    }

    private String subjects() {
        return Nodes.api(registry).get("/subjects").body().toString();
    }

    private static GenericRecord event(String text) {
        return new GenericRecordBuilder(EVENT).set("text", text).build();
    }

    private static GenericRecord newerEvent(String text, int weight) {
        return new GenericRecordBuilder(NEWER_EVENT)
                .set("text", text)
                .set("weight", weight)
                .build();
    }
}
