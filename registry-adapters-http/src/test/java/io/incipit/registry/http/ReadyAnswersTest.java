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
import org.junit.jupiter.api.Test;

class ReadyAnswersTest {

    private final List<RegisteredSchema> asked = new ArrayList<>();

    @Test
    void of_sameVersionAgain_isMadeOnce() {
        ReadyAnswers answers = new ReadyAnswers(this::body);

        Response first = answers.of(version(1));
        Response second = answers.of(version(1));

        assertThat(asked).containsExactly(version(1));
        assertThat(second.payload().bytes())
                .isEqualTo(first.payload().bytes())
                .asString()
                .isEqualTo("\"s1\"");
    }

    @Test
    void of_versionDeletedMeanwhile_isMadeAnew() {
        ReadyAnswers answers = new ReadyAnswers(this::body);

        answers.of(version(1));
        answers.of(version(1).deleted());

        assertThat(asked).containsExactly(version(1), version(1).deleted());
    }

    @Test
    void of_moreThanMayBeKept_startsAnew() {
        ReadyAnswers answers = new ReadyAnswers(10, this::body);

        List.of(1, 2, 3, 3, 1).forEach(number -> answers.of(version(number)));

        assertThat(asked).containsExactly(version(1), version(2), version(3), version(1));
    }

    private Object body(RegisteredSchema version) {
        asked.add(version);
        return version.subject().name();
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
