// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.api.UndeleteSubject;
import io.incipit.registry.domain.api.UndeleteVersion;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.VersionSelector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeletionRoutesTest {

    static final Schema REFERRING =
            new Schema(SchemaType.DEFAULT, "t", List.of(new SchemaReference("n", "s", 1)), null, null);
    static final String REFUSED = "422 {\"error_code\":42206,\"message\":\"One or more references exist to the schema "
            + "{magic=1,keytype=SCHEMA,subject=s,version=1}.\"}";

    final FakeRegistry registry = new FakeRegistry();
    final FakeRegistry dry = new FakeRegistry(true);
    final Requests http = new Requests(new DeletionRoutes(
            new WritePort<>(new FakeDeletions(registry), new FakeDeletions(dry), new FakeDeletions(registry))));
    final Requests dryHttp = new Requests(new DeletionRoutes(
            new WritePort<>(new FakeDeletions(dry), new FakeDeletions(dry), new FakeDeletions(dry))));

    @Test
    void deleteSubject_known_answersVersions() {
        registry.put("s", 1, 1, Schema.of("\"int\""));

        assertThat(http.delete("/subjects/s")).isEqualTo("200 [1]");
        assertThat(http.delete("/subjects/none")).startsWith("404 {\"error_code\":40401");
    }

    @Test
    void deleteVersion_known_answersItsNumber() {
        registry.put("s", 1, 1, Schema.of("\"int\""));

        assertThat(http.delete("/subjects/s/versions/latest?permanent=True")).isEqualTo("200 1");
        assertThat(registry.asked)
                .containsExactly(new DeleteVersion(
                        new CommandId("command-1"), Subject.parse("s"), VersionSelector.LATEST, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "abc", "1.0", "99999999999", "%20"})
    void anything_versionIsNone_isSaidBeforeTheSubjectIsLookedFor(String version) {
        String path = "/subjects/nobody/versions/" + version;

        List<String> answers = List.of(http.delete(path), http.post(path + "/undelete", ""));

        assertThat(answers).allMatch(answer -> answer.startsWith("422 {\"error_code\":42202"));
    }

    @Test
    void undelete_deleted_answersAsItsDeletionDid() {
        registry.softDelete(registry.put(":.c:s", 1, 7, Schema.of("\"int\"")));

        assertThat(http.post("/subjects/:.c:s/undelete", "")).isEqualTo("200 [1]");
        assertThat(http.post("/subjects/:.c:s/versions/1/undelete", "")).isEqualTo("200 1");
        assertThat(registry.asked)
                .containsExactly(
                        new UndeleteSubject(new CommandId("command-1"), Subject.parse(":.c:s")),
                        new UndeleteVersion(
                                new CommandId("command-1"), Subject.parse(":.c:s"), VersionSelector.parse("1")));
    }

    @Test
    void delete_referredTo_namesTheReferrersBesideTheStandardBody() {
        registry.put("s", 1, 1, Schema.of("\"int\""));
        registry.put("z,1/ä", 4, 2, REFERRING);
        registry.softDelete(registry.put(":.c:a", 1, 1, REFERRING));

        Response response = http.wanting("", Route.Method.DELETE, "/subjects/s", "");

        assertThat(summary(response)).isEqualTo(REFUSED);
        assertThat(response.headers())
                .containsEntry("X-Incipit-Referrers", "total=2, %3A.c%3Aa/1, z%2C1%2F%C3%A4/4")
                .doesNotContainKey("Content-Type");
    }

    @Test
    void delete_referredToAndListWanted_isTheListWithTheRefusalsStatus() {
        registry.put("s", 1, 1, Schema.of("\"int\""));
        registry.put("z", 4, 2, REFERRING);

        Response response = http.wanting(MediaTypes.DELETION, Route.Method.DELETE, "/subjects/s", "");

        assertThat(summary(response))
                .isEqualTo("422 [{\"subject\":\"z\",\"version\":4,\"id\":2,\"deleted\":false,\"refersTo\":1}]");
        assertThat(response.headers()).containsEntry("Content-Type", MediaTypes.DELETION);
    }

    @Test
    void delete_manyReferrers_headerIsBoundedAndHasTheTotal() {
        registry.put("s", 1, 1, Schema.of("\"int\""));
        for (int i = 1; i <= 500; i++) {
            registry.put("referrer-" + i, 1, i, REFERRING);
        }

        Response response = http.wanting(MediaTypes.DELETION, Route.Method.DELETE, "/subjects/s", "");

        String header = String.valueOf(response.headers().get("X-Incipit-Referrers"));
        assertThat(header).startsWith("total=500, referrer-1/1, ").hasSizeBetween(950, 1000);
        assertThat(summary(response).split("subject")).hasSize(501);
    }

    @Test
    void delete_dryRun_answersTheSameAndWhoWouldBeLeft() {
        RegisteredSchema one = dry.put("s", 1, 1, Schema.of("\"int\""));
        dry.softDelete(dry.put("z", 4, 2, REFERRING));

        Response response = http.wanting("", Route.Method.DELETE, "/subjects/s/versions/1?dryRun=TRUE", "");

        assertThat(summary(response)).isEqualTo("200 " + one.version());
        assertThat(response.headers())
                .containsEntry("X-Incipit-Dry-Run", "true")
                .containsEntry("X-Incipit-Referrers", "total=1, z/4")
                .doesNotContainKeys("X-Incipit-Offset", "X-Incipit-Command");
        assertThat(registry.asked).isEmpty();
    }

    @Test
    void delete_dryRunOfWhatNobodyRefersTo_saysSo() {
        dry.put("s", 1, 1, Schema.of("\"int\""));

        Response response = dryHttp.wanting(MediaTypes.DELETION, Route.Method.DELETE, "/subjects/s", "");

        assertThat(summary(response)).isEqualTo("200 []");
        assertThat(response.headers()).containsEntry("X-Incipit-Referrers", "total=0");
    }

    private static String summary(Response response) {
        return response.status() + " " + new String(response.payload().bytes(), UTF_8);
    }
}
