// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageBuffersTest {

    static final byte[] PREFIX = new SchemaKey.Id(9).bytes();

    final MessageBuffers<DataOutputStream> buffers = new MessageBuffers<>(DataOutputStream::new);
    final List<OutputStream> used = new ArrayList<>();

    @Test
    void message_oneAfterTheOther_reusesBuffer() throws IOException {
        byte[] first = message(new byte[] {1});
        byte[] second = message(new byte[] {2});

        assertThat(first).containsExactly(0, 0, 0, 0, 9, 1);
        assertThat(second).containsExactly(0, 0, 0, 0, 9, 2);
        assertThat(used.get(1)).isSameAs(used.get(0));
    }

    @Test
    void message_large_isWholeAndItsBufferLetGo() throws IOException {
        byte[] large = message(new byte[MessageBuffer.KEPT_SIZE + 1]);
        message(new byte[] {1});

        assertThat(large).hasSize(MessageBuffer.KEPT_SIZE + 6);
        assertThat(used.get(1)).isNotSameAs(used.get(0));
    }

    @Test
    void message_afterFailure_holdsNothingOfIt() throws IOException {
        assertThatThrownBy(() -> buffers.message(PREFIX, (raw, data) -> {
                    data.writeUTF("left behind");
                    throw new IOException("no");
                }))
                .hasMessage("no");

        assertThat(message(new byte[] {1})).containsExactly(0, 0, 0, 0, 9, 1);
    }

    @Test
    void message_withinMessage_keepsBothApart() throws IOException {
        byte[] outer = buffers.message(new SchemaKey.Id(1).bytes(), (raw, data) -> {
            data.writeInt(5);
            data.write(message(new byte[] {7}));
        });

        assertThat(outer).containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0, 0, 9, 7);
    }

    private byte[] message(byte[] content) throws IOException {
        return buffers.message(PREFIX, (raw, data) -> {
            used.add(raw);
            data.write(content);
        });
    }
}
