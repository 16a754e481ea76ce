// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A schema to be registered under a subject. */
record Registration(String subject, String schema) {

    /** A record schema that is like no other one with another number, and compatible with all of them. */
    static String schema(int number) {
        return "{\"type\":\"record\",\"name\":\"Fact\",\"fields\":[{\"name\":\"f%d\",\"type\":\"int\",\"default\":0}]}"
                .formatted(number);
    }

    /** Pairwise different registrations in an order that the seed decides. */
    static List<Registration> shuffled(int count, int subjects, int contents, long seed) {
        List<Registration> registrations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            registrations.add(new Registration("subject-" + i % subjects, schema(i % contents)));
        }
        Collections.shuffle(registrations, new Random(seed));
        return registrations;
    }

    /** As a registry answered it. */
    record Done(Registration registration, int version, int id) {

        static Done of(Registration registration, RestApi.Answer answer) {
            return new Done(
                    registration,
                    answer.body().path("version").asInt(),
                    answer.body().path("id").asInt());
        }
    }
}
