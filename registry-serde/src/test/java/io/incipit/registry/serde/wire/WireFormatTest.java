// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.UUID;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireFormatTest {

    static final String GUID_HEX = "01f5a2ec0600b61af64358e507f291229c";
    static final SchemaKey GUID = new SchemaKey.Guid(UUID.fromString("f5a2ec06-00b6-1af6-4358-e507f291229c"));

    @ParameterizedTest
    @CsvSource({"0000000001ff, 1", "00000003e8, 1000", "007fffffff00, 2147483647", "00ffffffff, -1"})
    void name_idBeforePayload_isBigEndian(String hex, int id) {
        SchemaName name = WireFormat.name(bytes(hex), SchemaPart.Finder.NONE);

        assertThat(name.schema()).isEqualTo(new SchemaKey.Id(id));
        assertThat(name.length()).isEqualTo(5);
    }

    @Test
    void name_guidBeforePayload_isSixteenBytes() {
        SchemaName name = WireFormat.name(bytes(GUID_HEX + "aa"), SchemaPart.Finder.NONE);

        assertThat(name.schema()).isEqualTo(GUID);
        assertThat(name.length()).isEqualTo(17);
    }

    @Test
    void naming_header_isTheHeader() {
        byte[] name = bytes(GUID_HEX);
        Headers headers = new RecordHeaders().add(WireFormat.VALUE_HEADER, name);

        byte[] naming = WireFormat.naming(headers, false, bytes("0001feff"));

        assertThat(naming).isSameAs(name);
    }

    @Test
    void naming_severalHeaders_takesLastThatHasValue() {
        byte[] second = bytes("0000000008");
        Headers headers = new RecordHeaders()
                .add(WireFormat.KEY_HEADER, bytes(GUID_HEX))
                .add(WireFormat.KEY_HEADER, second)
                .add(WireFormat.KEY_HEADER, null);

        byte[] naming = WireFormat.naming(headers, true, bytes("00"));

        assertThat(naming).isSameAs(second);
    }

    @Test
    void mark_copiedHeaders_isTheLast() {
        RecordHeaders headers = new RecordHeaders();
        byte[] first = {0, 0, 0, 0, 1};
        byte[] second = {0, 0, 0, 0, 2};

        WireFormat.mark(headers, false, first);
        WireFormat.mark(headers, false, second);
        WireFormat.mark(headers, false, second);
        WireFormat.mark(headers, false, first);

        assertThat(headers.headers(WireFormat.VALUE_HEADER))
                .extracting(Header::value)
                .containsExactly(first, second, first);
    }

    @Test
    void naming_headerOfOtherRole_isTheMessage() {
        Headers headers = new RecordHeaders().add(WireFormat.KEY_HEADER, bytes(GUID_HEX));
        byte[] message = bytes("0000000002");

        byte[] naming = WireFormat.naming(headers, false, message);

        assertThat(naming).isSameAs(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02", "7b22", "7b2261223a317d"})
    void name_otherFirstByte_isUnknownMagic(String hex) {
        byte[] message = bytes(hex);

        assertThatThrownBy(() -> WireFormat.name(message, SchemaPart.Finder.NONE))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("Unknown magic byte!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "00000000", "01f5a2ec06"})
    void name_cutBeforeEndOfName_isRefused(String hex) {
        byte[] message = bytes(hex);

        assertThatThrownBy(() -> WireFormat.name(message, SchemaPart.Finder.NONE))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("ends before its schema is named");
    }

    @Test
    void name_partAfterTheKey_belongsToIt() {
        SchemaPart part = () -> 2;

        SchemaName name = WireFormat.name(bytes("00000000010202aa"), (bytes, offset) -> part);

        assertThat(name.part()).isSameAs(part);
        assertThat(name.length()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "00000000010202aa, true",
        "00000000010202, true",
        "00000000010204aa, false",
        "000000000102, false",
        "00000000020202aa, false"
    })
    void begins_spelledAlike_isSo(String hex, boolean spelledAlike) {
        SchemaName name = WireFormat.name(bytes("00000000010202ff"), (bytes, offset) -> () -> 2);

        assertThat(name.begins(bytes(hex))).isEqualTo(spelledAlike);
    }

    @Test
    void of_anyMessage_isOfThatSchemaAndAllPayload() {
        FrameReader frames = FrameReader.of(GUID);
        byte[] message = bytes("0000000002");

        byte[] naming = frames.naming(new RecordHeaders(), false, message);

        assertThat(naming).isNotSameAs(message).isEqualTo(GUID.bytes());
        assertThat(frames.name(naming, SchemaPart.Finder.NONE).schema()).isEqualTo(GUID);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
