// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.FakeRegistry;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of schemas are not run; messages that would need them are refused, unless the settings say otherwise. */
class SchemaRulesTest {

    static final byte[] FIVE = HexFormat.of().parseHex("00000000070A");
    static final String GUID = "6f9c3d1e-52ab-4d8a-9e10-0c1f2a3b4c5d";
    static final String BY_ID = "GET /schemas/ids/7?fetchMaxId=false&subject=t-value";
    static final String LATEST = "GET /subjects/t-value/versions/latest";
    static final String ENCRYPT = "{'domainRules':[{'name':'hidePii','type':'ENCRYPT'}]}";

    final FakeRegistry registry = FakeRegistry.start();

    @AfterEach
    void stop() {
        registry.close();
    }

    @ParameterizedTest
    @CsvSource({
        "auto.register.schemas, true, POST /subjects/t-value/versions?normalize=false",
        "normalize.schemas, true, POST /subjects/t-value?normalize=true&deleted=false",
        "use.schema.id, 7, " + BY_ID,
        "use.schema.guid, " + GUID + ", GET /schemas/guids/" + GUID,
        "use.latest.version, true, " + LATEST,
        "use.latest.with.metadata, a=b, GET /subjects/t-value/metadata?key=a&value=b&deleted=false"
    })
    void serialize_schemaWithRule_isRefusedHoweverItWasFound(String setting, String value, String request) {
        registry.answer(request, 200, answer(2, 7, ENCRYPT));

        assertThatThrownBy(() -> serialize(Map.of(setting, value)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll("subject t-value, version 2", "'hidePii' (TRANSFORM by ENCRYPT, WRITEREAD)")
                .hasMessageContainingAll("does not run rules", "incipit.rules=ignore");
    }

    @Test
    void serialize_rulesIgnored_writesAsIfThereWereNone() {
        registry.answer(LATEST, 200, answer(2, 7, ENCRYPT));

        byte[] message = serialize(Map.of("use.latest.version", true, "incipit.rules", "ignore"));

        assertThat(message).isEqualTo(FIVE);
    }

    @Test
    void serialize_refusedAgain_asksTheRegistryOnce() {
        registry.answer(LATEST, 200, answer(2, 7, ENCRYPT));
        try (AvroSerializer serializer = new AvroSerializer()) {
            serializer.configure(settings(Map.of("use.latest.version", true)), false);

            assertThatThrownBy(() -> serializer.serialize("t", 5)).isInstanceOf(SerializationException.class);
            assertThatThrownBy(() -> serializer.serialize("t", 6)).isInstanceOf(SerializationException.class);
        }

        assertThat(registry.count(LATEST)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'domainRules':[{'name':'r','type':'CEL','kind':'CONDITION','mode':'WRITE'}]}",
                "{'domainRules':[{'name':'r','type':'CEL','kind':'CONDITION','mode':'WRITE','onFailure':'DLQ'}]}",
                "{'domainRules':[{'name':'r','type':'ENCRYPT','mode':'WRITEREAD','onFailure':'NONE'}]}",
                "{'encodingRules':[{'name':'r','type':'ENCRYPT_PAYLOAD','mode':'WRITE'}]}",
                "{'domainRules':[{'name':'r','type':'CEL','mode':'SOMETHING_NEW'}],'enableAt':'CLIENT'}"
            })
    void serialize_ruleForWriting_isRefused(String ruleSet) {
        registry.answer(LATEST, 200, answer(2, 7, ruleSet));

        assertThatThrownBy(() -> serialize(Map.of("use.latest.version", true))).hasMessageContaining("'r' (");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{'domainRules':null}",
                "{'domainRules':[{'name':'r','type':'ENCRYPT','disabled':true}]}",
                "{'domainRules':[{'name':'r','type':'CEL','kind':'CONDITION','mode':'READ'}]}",
                "{'domainRules':[{'name':'r','type':'CEL','kind':'CONDITION','onFailure':'NONE'}]}",
                "{'migrationRules':[{'name':'r','type':'JSONATA','mode':'UPGRADE'}]}",
                "{'domainRules':[{'name':'r','type':'ENCRYPT'}],'enableAt':'GATEWAY'}"
            })
    void serialize_noRuleForWriting_isWritten(String ruleSet) {
        registry.answer(LATEST, 200, answer(2, 7, ruleSet));

        assertThat(serialize(Map.of("use.latest.version", true))).isEqualTo(FIVE);
    }

    @Test
    void deserialize_ruleForReading_isRefused() {
        registry.answer(BY_ID, 200, answer(2, 7, ENCRYPT));

        assertThatThrownBy(() -> deserialize(Map.of()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll("topic t", "id 7", "'hidePii'", "when data are read", "incipit.rules=ignore");
        assertThat(deserialize(Map.of("incipit.rules", "IGNORE"))).isEqualTo(5);
    }

    @Test
    void deserialize_ruleForWriting_isRead() {
        registry.answer(
                BY_ID,
                200,
                answer(2, 7, "{'domainRules':[{'name':'r','type':'CEL','kind':'CONDITION','mode':'WRITE'}]}"));

        assertThat(deserialize(Map.of())).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "1, UPGRADE, 2, '', as version 2 says",
        "1, '', 2, UPGRADE, refused",
        "1, '', 2, UPDOWN, refused",
        "1, '', 2, DOWNGRADE, as version 2 says",
        "3, DOWNGRADE, 2, '', refused",
        "3, UPGRADE, 2, '', as version 2 says",
        "2, UPDOWN, 2, UPDOWN, as version 2 says"
    })
    void deserialize_latestVersion_runsNoMigration(int from, String fromMode, int to, String toMode, String outcome) {
        registry.answer(BY_ID, 200, answer(from, 7, migration(fromMode)));
        registry.answer(LATEST, 200, answer(to, from == to ? 7 : 8, migration(toMode)));
        Map<String, Object> latest = Map.of("use.latest.version", true);

        if (outcome.equals("refused")) {
            assertThatThrownBy(() -> deserialize(latest)).hasMessageContainingAll("'move' (TRANSFORM by JSONATA");
        } else {
            assertThat(deserialize(latest)).isEqualTo(5);
        }
    }

    @Test
    void configure_unknownHandling_isRefused() {
        assertThatThrownBy(() -> serialize(Map.of("incipit.rules", "run")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("incipit.rules", "run", "REFUSE");
    }

    private static String migration(String mode) {
        return "{'migrationRules':[" + (mode.isEmpty() ? "" : "{'name':'move','type':'JSONATA','mode':'" + mode + "'}")
                + "]}";
    }

    private static String answer(int version, int id, String ruleSet) {
        return "{'subject':'t-value','version':%d,'id':%d,'schema':'\\'int\\'','ruleSet':%s}"
                .formatted(version, id, ruleSet)
                .replace("\\'", "\\\"")
                .replace('\'', '"');
    }

    private byte[] serialize(Map<String, ?> given) {
        try (AvroSerializer serializer = new AvroSerializer()) {
            serializer.configure(settings(given), false);
            return Objects.requireNonNull(serializer.serialize("t", 5));
        }
    }

    private Object deserialize(Map<String, ?> given) {
        try (AvroDeserializer deserializer = new AvroDeserializer()) {
            deserializer.configure(settings(given), false);
            return Objects.requireNonNull(deserializer.deserialize("t", FIVE));
        }
    }

    private Map<String, Object> settings(Map<String, ?> given) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("schema.registry.url", registry.url());
        settings.put("auto.register.schemas", false);
        settings.putAll(given);
        return settings;
    }
}
