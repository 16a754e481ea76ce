// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import io.incipit.registry.serde.wire.SchemaKey;
import io.incipit.registry.serde.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Another type of schemas than Avro, with parts and imports, goes the same way. */
class SchemaTypesTest {

    static final Map<String, Object> HEADER = Map.of("value.schema.id.serializer", "header");

    final InMemoryRegistry registry = new InMemoryRegistry();
    final Lines lines = new Lines("order", "bill");

    @Test
    void write_partOfAText_saysItAfterTheId() {
        assertThat(write(lines, Map.of(), null, "bill 7")).asHexString().isEqualTo("000000000101" + "62696C6C2037");
    }

    @Test
    void write_partOfATextInHeader_saysItAfterTheGuid() {
        Headers headers = new RecordHeaders();

        byte[] message = write(lines, HEADER, headers, "bill 7");

        UUID guid = registry.latest("t-value").requiredGuid();
        byte[] named = ByteBuffer.allocate(18)
                .put(new SchemaKey.Guid(guid).bytes())
                .put((byte) 1)
                .array();
        assertThat(message).asHexString().isEqualTo("62696C6C2037");
        assertThat(headers.lastHeader(WireFormat.VALUE_HEADER).value()).isEqualTo(named);
    }

    @Test
    void read_partOfAText_isToldBeforeTheData() {
        Headers headers = new RecordHeaders();
        byte[] first = write(lines, Map.of(), null, "order 1");
        byte[] second = write(lines, Map.of(), null, "bill 2");
        byte[] third = write(lines, HEADER, headers, "bill 3");

        ConfigurableReader reader = reader(Map.of());

        assertThat(reader.read("t", null, first)).isEqualTo("as order of [order, bill]: order 1");
        assertThat(reader.read("t", null, second)).isEqualTo("as bill of [order, bill]: bill 2");
        assertThat(reader.read("t", headers, third)).isEqualTo("as bill of [order, bill]: bill 3");
    }

    @Test
    void read_latestVersion_isFollowed() {
        byte[] message = write(lines, Map.of(), null, "bill 2");
        write(new Lines("bill", "order", "offer"), Map.of(), null, "offer 1");
        write(lines, Map.of("value.subject.name.strategy", "RecordNameStrategy"), null, "bill 2");

        Map<String, Object> latest = Map.of("use.latest.version", true);

        assertThat(reader(Map.of()).read("t", null, message)).isEqualTo("as bill of [order, bill]: bill 2");
        assertThat(reader(latest).read("t", null, message)).isEqualTo("as bill of [bill, order, offer]: bill 2");
        assertThat(reader(with(latest, "value.subject.name.strategy", "RecordNameStrategy"))
                        .read("t", null, message))
                .isEqualTo("as bill of [order, bill]: bill 2");
    }

    @Test
    void write_importedText_isRegisteredFirst() {
        byte[] message = write(new Lines("import", "order"), Map.of(), null, "order 1");

        assertThat(registry.calls()).containsExactly("register common", "register t-value");
        assertThat(registry.latest("t-value").definition().references())
                .containsExactly(new SchemaReference("import", "common", 1));
        assertThat(reader(Map.of()).read("t", null, message)).isEqualTo("as order of [import, order]: order 1");
    }

    @Test
    void write_importedTextWhereNothingIsRegistered_isLookedUp() {
        registry.register("common", Lines.COMMON, false);
        SchemaReference reference = new SchemaReference("import", "common", 1);
        registry.register("t-value", new SchemaDefinition("LINES", "import\norder", List.of(reference)), false);

        write(new Lines("import", "order"), Map.of("auto.register.schemas", false), null, "order 1");

        assertThat(registry.calls()).contains("lookup common", "lookup t-value").doesNotContain("latest");
    }

    @Test
    void write_latestVersionThatCannotReadIt_namesTheType() {
        write(lines, Map.of(), null, "bill 2");

        assertThatThrownBy(() -> write(
                        new Lines("offer"),
                        Map.of("auto.register.schemas", false, "use.latest.version", true),
                        null,
                        "offer 1"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll("Incompatible schema of type 'LINES'", "what offer writes");
    }

    @Test
    void read_schemaOfAnotherType_isRefused() {
        registry.register("t-value", SchemaDefinition.avro("\"string\""), false);

        assertThatThrownBy(() -> reader(Map.of()).read("t", null, new byte[] {0, 0, 0, 0, 1, 0, 2, 'a'}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll("Error deserializing Lines message", "of type AVRO, not LINES");
    }

    @Test
    void readAndWrite_beforeConfigure_areRefused() {
        ConfigurableWriter writer = new ConfigurableWriter((properties, isKey) -> lines, registry);
        ConfigurableReader reader = new ConfigurableReader((properties, isKey) -> lines, registry);

        assertThatThrownBy(() -> writer.write("t", null, "order 1")).isInstanceOf(InvalidConfigurationException.class);
        assertThatThrownBy(() -> reader.read("t", null, new byte[0])).isInstanceOf(InvalidConfigurationException.class);
    }

    private byte[] write(Lines type, Map<String, ?> settings, @Nullable Headers headers, String datum) {
        ConfigurableWriter writer = new ConfigurableWriter((properties, isKey) -> type, registry);
        writer.configure(settings, false);
        return Objects.requireNonNull(writer.write("t", headers, datum));
    }

    private ConfigurableReader reader(Map<String, ?> settings) {
        ConfigurableReader reader = new ConfigurableReader((properties, isKey) -> lines, registry);
        reader.configure(settings, false);
        return reader;
    }

    private static Map<String, Object> with(Map<String, Object> settings, String name, Object value) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(name, value);
        return all;
    }
}
