// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnSchemaKeyTest {

    @ParameterizedTest
    @CsvSource({"orders-value,1", "a,10", "a:b/c d,999999999"})
    void read_plainKeyInOurSpelling_isRecognized(String subject, int version) {
        RecordKey key = RecordKey.schema(Subject.parse(subject), new Version(version));

        assertThat(OwnSchemaKey.read(key.bytes().get())).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"keytype\":\"SCHEMA\",\"subject\":\":.blue:a\",\"version\":1,\"magic\":1}",
                "{\"keytype\":\"SCHEMA\",\"subject\":\":.:a\",\"version\":1,\"magic\":1}",
                "{\"keytype\":\"SCHEMA\",\"subject\":\"\u00e9\",\"version\":1,\"magic\":1}",
                "{\"keytype\":\"SCHEMA\",\"subject\":\"a\\\"b\",\"version\":1,\"magic\":1}",
                "{\"keytype\":\"SCHEMA\",\"subject\":\"\",\"version\":1,\"magic\":1}",
                "{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"version\":2147483647,\"magic\":1}",
            })
    void read_otherKeyInOurSpelling_isReadAsJson(String spelled) throws UnreadableRecord {
        byte[] bytes = spelled.getBytes(UTF_8);

        RecordKey key = RecordKey.read(bytes);

        assertThat(key.type()).isEqualTo(KeyType.SCHEMA);
        assertThat(OwnSchemaKey.read(bytes).filter(own -> !own.equals(key))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"keytype\":\"SCHEMA\",\"subject\":\"",
                "{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"magic\":1}",
                "{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"version\":,\"magic\":1}",
                "{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"version\":01,\"magic\":1}",
                "{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"version\":0,\"magic\":1}",
                "{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"version\":-1,\"magic\":1}",
                "{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"version\":1,\"magic\":0}",
                "{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"version\":1,\"magic\":1} ",
                "{\"keytype\":\"SCHEMA\", \"subject\":\"a\",\"version\":1,\"magic\":1}",
            })
    void read_anotherSpelling_isNotRecognized(String spelled) {
        assertThat(OwnSchemaKey.read(spelled.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void read_emptySubject_isNotTakenForTheNextQuote() throws UnreadableRecord {
        byte[] bytes = "{\"keytype\":\"SCHEMA\",\"subject\":\"\",\"version\":3,\"magic\":1}".getBytes(UTF_8);

        assertThat(RecordKey.read(bytes).version()).isEqualTo(3);
    }
}
