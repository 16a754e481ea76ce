// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.wire.WireFormat.Framed;
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
    void parse_idBeforePayload_isBigEndian(String hex, int id) {
        Framed framed = WireFormat.parse(new RecordHeaders(), false, bytes(hex), SchemaPart.Finder.NONE);

        assertThat(framed).isEqualTo(new Framed(new SchemaKey.Id(id), 5));
    }

    @Test
    void parse_guidBeforePayload_isSixteenBytes() {
        Framed framed = WireFormat.parse(null, false, bytes(GUID_HEX + "aa"), SchemaPart.Finder.NONE);

        assertThat(framed).isEqualTo(new Framed(GUID, 17));
    }

    @Test
    void parse_guidInHeader_leavesPayloadWhole() {
        Headers headers = new RecordHeaders().add(WireFormat.VALUE_HEADER, bytes(GUID_HEX));

        Framed framed = WireFormat.parse(headers, false, bytes("0001feff"), SchemaPart.Finder.NONE);

        assertThat(framed).isEqualTo(new Framed(GUID, 0));
    }

    @Test
    void parse_idInHeader_isAccepted() {
        Headers headers = new RecordHeaders().add(WireFormat.KEY_HEADER, bytes("0000000007"));

        Framed framed = WireFormat.parse(headers, true, bytes("046b31"), SchemaPart.Finder.NONE);

        assertThat(framed).isEqualTo(new Framed(new SchemaKey.Id(7), 0));
    }

    @Test
    void parse_severalHeaders_takesLastThatHasValue() {
        Headers headers = new RecordHeaders()
                .add(WireFormat.VALUE_HEADER, bytes(GUID_HEX))
                .add(WireFormat.VALUE_HEADER, bytes("0000000008"))
                .add(WireFormat.VALUE_HEADER, null);

        Framed framed = WireFormat.parse(headers, false, bytes("00"), SchemaPart.Finder.NONE);

        assertThat(framed).isEqualTo(new Framed(new SchemaKey.Id(8), 0));
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
    void parse_headerOfOtherRole_isIgnored() {
        Headers headers = new RecordHeaders().add(WireFormat.KEY_HEADER, bytes(GUID_HEX));

        Framed framed = WireFormat.parse(headers, false, bytes("0000000002"), SchemaPart.Finder.NONE);

        assertThat(framed).isEqualTo(new Framed(new SchemaKey.Id(2), 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02", "7b22", "7b2261223a317d"})
    void parse_otherFirstByte_isUnknownMagic(String hex) {
        byte[] message = bytes(hex);

        assertThatThrownBy(() -> WireFormat.parse(null, false, message, SchemaPart.Finder.NONE))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("Unknown magic byte!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "00000000", "01f5a2ec06"})
    void parse_cutBeforeEndOfName_isRefused(String hex) {
        byte[] message = bytes(hex);

        assertThatThrownBy(() -> WireFormat.parse(null, false, message, SchemaPart.Finder.NONE))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("ends before its schema is named");
    }

    @Test
    void parse_partAfterTheName_isBeforeTheData() {
        SchemaPart part = () -> 2;

        Framed inPayload = WireFormat.parse(null, false, bytes("00000000010202aa"), (bytes, offset) -> part);
        Headers headers = new RecordHeaders().add(WireFormat.VALUE_HEADER, bytes("00000000010202"));
        Framed inHeader = WireFormat.parse(headers, false, bytes("aa"), (bytes, offset) -> part);

        assertThat(inPayload).isEqualTo(new Framed(new SchemaKey.Id(1), part, 7));
        assertThat(inHeader).isEqualTo(new Framed(new SchemaKey.Id(1), part, 0));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
