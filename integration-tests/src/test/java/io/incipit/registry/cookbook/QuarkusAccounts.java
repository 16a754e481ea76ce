// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.cookbook;

import io.incipit.registry.streams.Payment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

// snippet quarkus
/** What a Quarkus application makes of a message; put it into a scope such as {@code @ApplicationScoped}. */
public final class QuarkusAccounts {

    @Incoming("payments-in")
    @Outgoing("payments-out")
    public Payment pass(Payment payment) {
        System.out.println("Paid: " + payment);
        return payment;
    }
}
// end
