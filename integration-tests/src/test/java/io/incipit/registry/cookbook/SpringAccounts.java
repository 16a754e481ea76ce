// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.cookbook;

import io.incipit.registry.streams.Payment;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

// snippet spring
/** What a Spring application sends and receives; Spring makes it. */
public final class SpringAccounts {

    private final KafkaTemplate<String, Payment> payments;

    public SpringAccounts(KafkaTemplate<String, Payment> payments) {
        this.payments = payments;
    }

    public CompletableFuture<SendResult<String, Payment>> pay(String customer, Payment payment) {
        return payments.send("payments", customer, payment);
    }

    @KafkaListener(topics = "payments", groupId = "accounts")
    public void paid(Payment payment) {
        System.out.println("Paid: " + payment);
    }
}
// end
