// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incipit.registry.app.MemoryNode;
import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.kit.Facts;
import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import io.incipit.registry.kafka.record.EventCodec;
import io.incipit.registry.kafka.record.UnreadableRecord;
import io.incipit.registry.rest.Wire.Answer;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A registry to be attacked, which keeps count of what it should not have done. */
final class Target implements AutoCloseable {

    private static final EventCodec CODEC = new EventCodec();
    private static final int MOST_FAULTS = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InMemoryEventLog log = new InMemoryEventLog(Clock.systemUTC());
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final MemoryNode node;
    private final Wire wire;

    /** What stands in its log already is no better than what comes. */
    Target() {
        preload(log);
        node = MemoryNode.start(new WatchedLog(log, Target::canBeReadBack), log, Map.of());
        wire = new Wire(node.baseUri());
        reset();
    }

    /** Makes the registry writable, and gives it what the good parts of requests speak of. */
    void reset() {
        ask("PUT", "/mode?force=true", "{\"mode\":\"READWRITE\"}");
        ask("PUT", "/mode/seed?force=true", "{\"mode\":\"READWRITE\"}");
        ask("PUT", "/config", "{\"compatibility\":\"NONE\",\"normalize\":null,\"alias\":null}");
        ask("PUT", "/config/seed", "{\"compatibility\":\"NONE\",\"normalize\":null,\"alias\":null}");
        register("seed", "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}");
        register("seed", "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"b\",\"type\":\"int\"}]}");
        ask("DELETE", "/subjects/seed/versions/2", "");
    }

    Answer register(String subject, String schema) {
        String body = JSON.createObjectNode().put("schema", schema).toString();
        return ask("POST", "/subjects/" + subject + "/versions", body);
    }

    private Answer ask(String method, String target, String body) {
        return wire.send(Attack.of("question", method, target).withText(body)).orElseThrow();
    }

    /** Sends it; notes no answer, a failure, and a refusal that left something in the log. */
    void strike(Attack attack) {
        long before = log.end();
        Optional<Answer> answer = wire.send(attack);
        answer.ifPresent(said -> statuses.merge(said.status(), 1, Integer::sum));
        if (answer.isEmpty()) {
            note("no answer to " + attack);
        } else if (answer.get().status() >= 500) {
            note(answer.get().status() + " " + answer.get().body() + " to " + attack);
        } else if (answer.get().status() >= 400 && log.end() != before) {
            note("refused, and written all the same: " + attack);
        }
    }

    private void note(String fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /** How often each was answered. */
    Map<Integer, Integer> statuses() {
        return Map.copyOf(statuses);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Everything that it holds, by the path that was asked. */
    Map<String, Answer> everything() {
        return everything(wire);
    }

    /** The same, of a node that has just read the log. */
    Map<String, Answer> everythingAfterRestart() {
        try (MemoryNode later = MemoryNode.start(log, Map.of());
                Wire other = new Wire(later.baseUri())) {
            return everything(other);
        }
    }

    private static Map<String, Answer> everything(Wire node) {
        Map<String, Answer> answers = new TreeMap<>();
        for (String path : List.of("/config", "/mode", "/incipit/v1/health")) {
            answers.put(path, node.get(path));
        }
        Answer subjects = node.get("/subjects?deleted=true");
        answers.put("/subjects", subjects);
        for (JsonNode name : json(subjects)) {
            String subject = URLEncoder.encode(name.asText(), UTF_8).replace("+", "%20");
            String path = "/subjects/" + subject + "/versions";
            Answer versions = node.get(path + "?deleted=true");
            answers.put(path, versions);
            answers.put("/config/" + subject, node.get("/config/" + subject));
            for (JsonNode version : json(versions)) {
                String one = path + "/" + version.asInt();
                answers.put(one, node.get(one + "?deleted=true"));
            }
        }
        return answers;
    }

    private static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + answer, e);
        }
    }

    /** What a topic could not give back as it was written is a fault of ours, and so it is here. */
    private static boolean canBeReadBack(LogWrite write) {
        for (RegistryEvent event : write.events()) {
            ProducerRecord<byte[], byte[]> record = CODEC.encode("t", event, write.command());
            ConsumerRecord<byte[], byte[]> read = new ConsumerRecord<>("t", 0, 0, record.key(), record.value());
            record.headers().forEach(read.headers()::add);
            try {
                Optional<RegistryEvent> back = CODEC.decode(read).map(LogEntry::event);
                if (!back.equals(Optional.of(event))) {
                    throw new IllegalArgumentException("Would be read back otherwise than it is written: " + event);
                }
            } catch (UnreadableRecord e) {
                throw new IllegalArgumentException("Could not be read back: " + event, e);
            }
        }
        return true;
    }

    /** References in a circle, to themselves and to nothing; texts and types that nobody reads. */
    private static void preload(InMemoryEventLog log) {
        Subject cycle = Subject.parse("cycle");
        Subject other = Subject.parse("other-cycle");
        Subject self = Subject.parse("self");
        List<RegistryEvent> events = Stream.<SchemaPut>of(
                        Facts.put(cycle, 1, 1, Facts.schema("\"x.A\"", Facts.reference("x.A", other, 1))),
                        Facts.put(other, 1, 2, Facts.schema("\"x.B\"", Facts.reference("x.B", cycle, 1))),
                        Facts.put(self, 1, 3, Facts.schema("\"x.S\"", Facts.reference("x.S", self, 1))),
                        Facts.put(self, 2, 4, Facts.schema("\"x.N\"", Facts.reference("x.N", self, 99))),
                        Facts.put(Subject.parse("garbage"), 1, 5, "this is not avro"),
                        Facts.put(Subject.parse("known"), 1, 6, "\"int\""))
                .map(RegistryEvent.class::cast)
                .toList();
        try (Tenure tenure = log.acquire()) {
            tenure.append(List.of(LogWrite.of(events)));
        } catch (AppendFailed e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        wire.close();
        node.close();
    }
}
