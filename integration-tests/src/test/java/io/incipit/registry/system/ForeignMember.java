// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.message.FindCoordinatorRequestData;
import org.apache.kafka.common.message.JoinGroupRequestData;
import org.apache.kafka.common.message.JoinGroupRequestData.JoinGroupRequestProtocol;
import org.apache.kafka.common.message.JoinGroupRequestData.JoinGroupRequestProtocolCollection;
import org.apache.kafka.common.message.JoinGroupResponseData;
import org.apache.kafka.common.message.LeaveGroupRequestData;
import org.apache.kafka.common.message.SyncGroupRequestData;
import org.apache.kafka.common.message.SyncGroupRequestData.SyncGroupRequestAssignment;
import org.apache.kafka.common.message.SyncGroupResponseData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.RequestUtils;

/**
 * A node of another registry, as far as the brokers see it: the only member of a group of protocol type {@code sr}. It
 * says what such nodes say, in the protocol's own bytes, and writes nothing.
 */
final class ForeignMember implements AutoCloseable {

    private static final int SESSION_MS = Math.toIntExact(Duration.ofMinutes(5).toMillis());
    private static final short NO_ERROR = 0;
    private static final String CLIENT = "sr-1";
    private static final String IDENTITY =
            "{\"host\":\"old\",\"port\":8081,\"master_eligibility\":true,\"scheme\":\"http\",\"version\":1}";

    private final Socket socket;
    private final String group;
    private String memberId = "";

    private ForeignMember(Socket socket, String group) {
        this.socket = socket;
        this.group = group;
    }

    /** Is in the group when this returns, and stays without a heartbeat for longer than a test takes. */
    static ForeignMember join(String broker, String group) {
        String[] address = broker.split(":", -1);
        try {
            ForeignMember member = new ForeignMember(new Socket(address[0], Integer.parseInt(address[1])), group);
            Patience.until("the group takes the member", member::joins);
            member.sync();
            return member;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first asker makes the brokers create their log of groups; until then nobody is taken. */
    private boolean joins() {
        ask(ApiKeys.FIND_COORDINATOR, 3, new FindCoordinatorRequestData().setKey(group));
        JoinGroupRequestData request = new JoinGroupRequestData()
                .setGroupId(group)
                .setSessionTimeoutMs(SESSION_MS)
                .setRebalanceTimeoutMs(SESSION_MS)
                .setMemberId("")
                .setProtocolType("sr")
                .setProtocols(new JoinGroupRequestProtocolCollection(
                        List.of(new JoinGroupRequestProtocol().setName("v0").setMetadata(IDENTITY.getBytes(UTF_8)))
                                .iterator()));
        JoinGroupResponseData answer = new JoinGroupResponseData(ask(ApiKeys.JOIN_GROUP, 3, request), (short) 3);
        memberId = answer.memberId();
        return answer.errorCode() == NO_ERROR;
    }

    private void sync() {
        String assignment =
                "{\"error\":0,\"master\":\"%s\",\"master_identity\":%s,\"version\":1}".formatted(memberId, IDENTITY);
        SyncGroupRequestData request = new SyncGroupRequestData()
                .setGroupId(group)
                .setGenerationId(1)
                .setMemberId(memberId)
                .setAssignments(List.of(new SyncGroupRequestAssignment()
                        .setMemberId(memberId)
                        .setAssignment(assignment.getBytes(UTF_8))));
        SyncGroupResponseData answer = new SyncGroupResponseData(ask(ApiKeys.SYNC_GROUP, 2, request), (short) 2);
        if (answer.errorCode() != NO_ERROR) {
            throw new IllegalStateException("The group does not take the assignment: " + answer);
        }
    }

    private ByteBufferAccessor ask(ApiKeys api, int version, ApiMessage request) {
        RequestHeader header = new RequestHeader(api, (short) version, CLIENT, 7);
        ByteBuffer bytes = RequestUtils.serialize(header.data(), header.headerVersion(), request, header.apiVersion());
        try {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(bytes.remaining());
            out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            ByteBuffer answer = ByteBuffer.wrap(in.readNBytes(in.readInt()));
            // The number of the question.
            answer.getInt();
            return new ByteBufferAccessor(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the group, as a node does that is stopped in good order. */
    @Override
    public void close() {
        try (socket) {
            ask(
                    ApiKeys.LEAVE_GROUP,
                    2,
                    new LeaveGroupRequestData().setGroupId(group).setMemberId(memberId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
