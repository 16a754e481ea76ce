// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.system.RestApi.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What this registry answers and no other one does. */
class OwnAnswersIT {

    static final String OLD = "{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}";
    static final String ADDED =
            "{\"type\":\"record\",\"name\":\"R\",\"fields\":[\n {\"name\":\"a\",\"type\":\"int\"}]}";
    static final String COMPATIBILITY = "application/vnd.incipit.compatibility+json";

    final RegistryServer node =
            Nodes.start(Nodes.settings(SharedBroker.get().bootstrapServers(), Nodes.newTopic("own")));
    final RestApi registry = Nodes.api(node);

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void dryRun_writes_answerAsTheyWouldAndChangeNothing() {
        registry.register("s", Registration.schema(1));
        Map<String, Answer> before = Snapshot.of(registry);

        Answer tried = registry.post("/subjects/s/versions?dryRun=true", Map.of("schema", Registration.schema(2)));
        Answer deleted = registry.delete("/subjects/s?dryRun=true");
        Answer set = registry.setCompatibility("s?dryRun=true", "FULL");
        Map<String, Answer> after = Snapshot.of(registry);

        assertThat(after).isEqualTo(before);
        assertThat(deleted.body().toString()).isEqualTo("[1]");
        assertThat(set.body().toString()).isEqualTo("{\"compatibility\":\"FULL\"}");
        assertThat(tried).isEqualTo(registry.register("s", Registration.schema(2)));
    }

    @Test
    void undelete_deletedSubject_isBackWithVersionAndId() {
        registry.register("s", Registration.schema(1));
        JsonNode before = registry.get("/subjects/s/versions/1").body();
        registry.delete("/subjects/s");

        Answer undeleted = registry.post("/subjects/s/undelete", Map.of());
        JsonNode after = registry.get("/subjects/s/versions/1").body();

        assertThat(undeleted.body().toString()).isEqualTo("[1]");
        assertThat(after.path("id")).isEqualTo(before.path("id"));
        assertThat(after.path("guid")).isEqualTo(before.path("guid"));
        assertThat(registry.post("/subjects/s/undelete", Map.of()).errorCode()).isEqualTo(40405);
    }

    @Test
    void register_incompatible_saysWhereAndWhatHelps() {
        registry.register("s", OLD);

        Answer refused = registry.post("/subjects/s/versions", Map.of("schema", ADDED), COMPATIBILITY);
        Answer checked = registry.post("/compatibility/subjects/s/versions", Map.of("schema", ADDED), COMPATIBILITY);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(checked).isEqualTo(new Answer(200, refused.body()));
        assertThat(refused.body().toString())
                .isEqualTo("[{\"rule\":\"READER_FIELD_MISSING_DEFAULT_VALUE\",\"path\":\"/fields/0\",\"field\":\"a\","
                        + "\"old\":null,\"new\":\"int\",\"comparedWith\":1,\"direction\":\"backward\",\"line\":2,"
                        + "\"column\":2,\"fix\":\"Give the field 'a' a default, for data written with the old schema does "
                        + "not have it.\"}]");
    }
}
