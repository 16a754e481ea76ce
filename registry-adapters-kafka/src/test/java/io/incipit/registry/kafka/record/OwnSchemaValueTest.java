// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnSchemaValueTest {

    private static final Subject SUBJECT = Subject.parse("a");
    private static final RecordKey KEY = RecordKey.schema(SUBJECT, new Version(3));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"AVRO|\"string\"|false", "JSON|{\"a\":\"b\\\"\"}|true", "PROTOBUF|a b;\\n|false", "AVRO|x|true"})
    void read_plainValueInOurSpelling_isRecognized(String type, String text, boolean deleted) {
        Schema schema = new Schema(new SchemaType(type), text.replace("\\n", "\n"), List.of(), null, null);
        SchemaPut put = put(schema, deleted);

        assertThat(OwnSchemaValue.read(KEY, value(put))).contains(put);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\":\"b\",\"version\":7,\"id\":12,\"schema\":\"int\",\"deleted\":false}",
                "{\"subject\":\"a\",\"version\":3,\"id\":12,\"schemaType\":\"AVRO\",\"schema\":\"int\",\"deleted\":false}",
                "{\"subject\":\"a\",\"version\":3,\"id\":12,\"schemaType\":\"AVRO\",\"schema\":\"\",\"deleted\":false}",
            })
    void read_valueThatIsRecognized_saysWhatItSaysAsJson(String spelled) throws UnreadableRecord {
        byte[] value = spelled.getBytes(UTF_8);

        assertThat(OwnSchemaValue.read(KEY, value)).contains(SchemaJson.read(KEY, JsonMembers.read("value", value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"subject\":\"a\",\"version\":3,\"id\":12,\"schema\":\"int",
                "{\"subject\":\"a\",\"version\":3,\"id\":12,\"schema\":\"int\"}",
                "{\"subject\":\"a\",\"version\":3,\"id\":-1,\"schema\":\"int\",\"deleted\":false}",
                "{\"subject\":\"a\",\"version\":3,\"id\":0,\"schema\":\"int\",\"deleted\":false}",
                "{\"subject\":\"a\",\"version\":3,\"id\":1234567890,\"schema\":\"int\",\"deleted\":false}",
                "{\"subject\":\"a\",\"version\":3,\"id\":12,\"schema\":\"int\",\"deleted\":false} ",
                "{\"subject\":\"a\",\"version\":3,\"id\":12,\"schema\":\"int\",\"deleted\":null}",
                "{\"subject\":\"a\",\"version\":3,\"id\":12,\"schema\":\"\\u0061\",\"deleted\":false}",
                "{\"subject\":\"a\",\"version\":3,\"id\":12,\"schema\":\"\u00e9\",\"deleted\":false}",
                "{\"subject\":\"a\",\"version\":3,\"id\":12,\"schema\":\"int\",\"deleted\":false,\"id\":13}",
                "{\"subject\":\"a\",\"version\":3,\"id\":12,\"schemaType\":\"AVRO\",\"deleted\":false}",
            })
    void read_anotherSpelling_isNotRecognized(String spelled) {
        assertThat(OwnSchemaValue.read(KEY, spelled.getBytes(UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void read_valueWithReferences_isNotRecognized(int version) {
        SchemaReference reference = new SchemaReference("r", "s", version);
        SchemaPut put = put(Schema.of("int").withReferences(List.of(reference)), false);

        assertThat(OwnSchemaValue.read(KEY, value(put))).isEmpty();
    }

    private static SchemaPut put(Schema schema, boolean deleted) {
        return new SchemaPut(SUBJECT, new Version(3), new SchemaId(SUBJECT.context(), 12), schema, deleted);
    }

    private static byte[] value(SchemaPut put) {
        return put.accept(new FactWriter()).value().orElseThrow().get();
    }
}
