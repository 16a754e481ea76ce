// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that a registry answers to reads, by the path that was asked. */
final class Snapshot {

    private static final List<String> ROOTS =
            List.of("/subjects", "/subjects?deleted=true", "/schemas?deleted=true", "/config", "/schemas/types");

    private Snapshot() {}

    /** Comparable by what was answered. */
    static Map<String, RestApi.Answer> of(RestApi registry) {
        Map<String, RestApi.Answer> answers = new TreeMap<>();
        ROOTS.forEach(path -> answers.put(path, registry.get(path)));
        for (JsonNode subject : registry.get("/subjects?deleted=true").body()) {
            ofSubject(subject.asText(), registry, answers);
        }
        return answers;
    }

    private static void ofSubject(String subject, RestApi registry, Map<String, RestApi.Answer> answers) {
        String versions = "/subjects/" + subject + "/versions";
        List.of(versions, versions + "?deleted=true", versions + "/latest", "/config/" + subject)
                .forEach(path -> answers.put(path, registry.get(path)));
        for (JsonNode version : registry.get(versions + "?deleted=true").body()) {
            String path = versions + "/" + version.asText();
            RestApi.Answer found = registry.get(path + "?deleted=true");
            answers.put(path, registry.get(path));
            answers.put(path + "?deleted=true", found);
            String id = "/schemas/ids/" + found.body().path("id").asText();
            List.of(id, id + "/versions", id + "/subjects?deleted=true")
                    .forEach(byId -> answers.put(byId, registry.get(byId)));
        }
    }
}
