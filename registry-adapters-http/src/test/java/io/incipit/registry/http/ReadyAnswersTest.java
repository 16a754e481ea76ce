// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadyAnswersTest {

    static final Request ASKING = new Request(
            Map.of(), Query.parse(""), Origin.NOWHERE, Optional.empty(), Optional.empty(), RequestBody.NONE);

    private final List<RegisteredSchema> asked = new ArrayList<>();

    @Test
    void of_sameVersionAgain_isMadeOnce() {
        ReadyAnswers<RegisteredSchema> answers = new ReadyAnswers<>(roomFor(100, 10), this::body);

        Response first = answers.of(version(1), ASKING);
        Response second = answers.of(version(1), ASKING);

        assertThat(asked).containsExactly(version(1));
        assertThat(second.payload().bytes())
                .isEqualTo(first.payload().bytes())
                .asString()
                .isEqualTo("s1");
    }

    @Test
    void of_versionDeletedMeanwhile_isMadeAnew() {
        ReadyAnswers<RegisteredSchema> answers = new ReadyAnswers<>(roomFor(100, 10), this::body);

        answers.of(version(1), ASKING);
        answers.of(version(1).deleted(), ASKING);

        assertThat(asked).containsExactly(version(1), version(1).deleted());
    }

    @Test
    void of_moreThanMayBeKept_startsAnew() {
        ReadyAnswers<RegisteredSchema> answers = new ReadyAnswers<>(roomFor(4, 2), this::body);

        List.of(1, 2, 3, 4, 4, 1, 5, 1).forEach(number -> answers.of(version(number), ASKING));

        assertThat(asked).containsExactly(version(1), version(2), version(3), version(4), version(5), version(1));
    }

    @Test
    void of_longAnswer_isMadeAnewAndDrivesOutNothing() {
        ReadyAnswers<RegisteredSchema> answers = new ReadyAnswers<>(roomFor(4, 2), this::body);

        List.of(1, 1000, 1000, 1).forEach(number -> answers.of(version(number), ASKING));

        assertThat(asked).containsExactly(version(1), version(1000), version(1000));
    }

    /** With a packed copy of each. */
    private static long roomFor(int answers, int bytes) {
        return answers * (ReadyAnswers.BESIDES_BYTES + 2L * bytes);
    }

    @Test
    void of_sameBytes_haveTheSameTagEverywhere() {
        Response here = new ReadyAnswers<>(roomFor(100, 10), this::body).of(version(1), ASKING);
        Response there = new ReadyAnswers<>(roomFor(100, 10), this::body).of(version(1), ASKING);
        Response other = new ReadyAnswers<>(roomFor(100, 10), this::body).of(version(2), ASKING);

        assertThat(there.headers()).isEqualTo(here.headers()).isNotEqualTo(other.headers());
    }

    @Test
    void packed_again_isTheSameCopy() {
        Payload ready = new ReadyAnswers<>(roomFor(100, 10), this::body)
                .of(version(1), ASKING)
                .payload();

        byte[] first = ready.packed(ready.bytes());

        assertThat(ready.isPacked()).isTrue();
        assertThat(ready.packed(ready.bytes())).isSameAs(first);
    }

    private Payload body(RegisteredSchema version) {
        asked.add(version);
        return new Payload.Text(version.subject().name());
    }

    private static RegisteredSchema version(int number) {
        return new RegisteredSchema(
                Subject.parse("s" + number),
                new Version(1),
                new SchemaId(Context.DEFAULT, number),
                Schema.of("\"string\""),
                false,
                new LogStamp(number, 0));
    }
}
