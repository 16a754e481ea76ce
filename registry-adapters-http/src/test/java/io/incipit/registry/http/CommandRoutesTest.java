// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.CommandEffect;
import io.incipit.registry.domain.api.CommandFate;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Subject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CommandRoutesTest {

    final FakeProgress commands = new FakeProgress();
    final Requests http = new Requests(new CommandRoutes(commands));

    @Test
    void get_happened_tellsWhatItDid() {
        CommandEffect put = new CommandEffect(
                CommandEffect.Kind.SCHEMA_PUT, Subject.parse("a"), OptionalInt.of(2), OptionalInt.of(7));
        CommandEffect mode = CommandEffect.on(CommandEffect.Kind.MODE_REMOVED, Subject.parse(":.ctx:"));
        commands.fates.add(new CommandFate.Happened(new CommandId("c/1"), 12, List.of(put, mode)));

        String answer = http.get("/incipit/v1/commands/c%2F1");

        assertThat(answer)
                .isEqualTo("200 {\"command\":\"c/1\",\"outcome\":\"happened\",\"offset\":12,\"effects\":["
                        + "{\"kind\":\"SCHEMA_PUT\",\"subject\":\"a\",\"version\":2,\"id\":7},"
                        + "{\"kind\":\"MODE_REMOVED\",\"subject\":\":.ctx:\"}]}");
    }

    @Test
    void get_happened_namesThePositionThatKnowsOfIt() {
        commands.fates.add(new CommandFate.Happened(new CommandId("c"), 12, List.of()));

        Response response = http.answer(Route.Method.GET, "/incipit/v1/commands/c", "", Optional.empty());

        assertThat(response.headers()).containsEntry("X-Incipit-Offset", "13");
    }

    @Test
    void get_unrecorded_is404ThatSaysUpToWhere() {
        commands.position = 30;

        String answer = http.get("/incipit/v1/commands/c");

        assertThat(answer)
                .isEqualTo(
                        "404 {\"error_code\":404,\"message\":\"No record of the command c stands in the log up to "
                                + "offset 30: it did not happen, or had nothing to change, or is older than the last 10000 "
                                + "commands, or compaction has taken its records\",\"command\":\"c\",\"outcome\":\"unrecorded\",\"offset\":30}");
    }

    @Test
    void get_nameThatIsNone_is400() {
        String answer = http.get("/incipit/v1/commands/" + "x".repeat(65));

        assertThat(answer).startsWith("400 ").contains("must be 1 to 64 visible ASCII characters");
    }
}
