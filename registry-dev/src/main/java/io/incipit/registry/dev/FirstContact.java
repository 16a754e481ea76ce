// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;

/** The first client of a started broker: waits until it answers and brings the users up to date. */
final class FirstContact {

    private static final int LIMIT_SECONDS = 15;
    private static final int ITERATIONS = 4096;

    private FirstContact() {}

    static void await(String bootstrapServers, Map<String, String> users) {
        Map<String, Object> properties = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(properties)) {
            get(admin.describeCluster().nodes());
            // A directory formatted for other users does not know these yet.
            if (!users.isEmpty()) {
                get(admin.alterUserScramCredentials(upsertions(users)).all());
            }
        }
    }

    private static List<UserScramCredentialAlteration> upsertions(Map<String, String> users) {
        ScramCredentialInfo sha512 = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        return users.entrySet().stream()
                .<UserScramCredentialAlteration>map(
                        user -> new UserScramCredentialUpsertion(user.getKey(), sha512, user.getValue()))
                .toList();
    }

    private static void get(KafkaFuture<?> answer) {
        try {
            answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerStartException("Interrupted while waiting for the broker's first answer", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerStartException("The broker does not answer its first request", e);
        }
    }
}
