// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.domain.api.Identity;
import io.incipit.registry.http.SearchConfig;
import io.incipit.registry.http.SearchConfig.Bounds;

/**
 * What the server answers with.
 *
 * @param search how long lists are
 * @param about what the registry tells of itself
 */
public record AnswerConfig(SearchConfig search, Identity.About about) {

    static AnswerConfig of(Settings settings) {
        SearchConfig defaults = SearchConfig.DEFAULT;
        return new AnswerConfig(
                new SearchConfig(
                        bounds(settings, "schema", defaults.schemas()),
                        bounds(settings, "subject", defaults.subjects()),
                        bounds(settings, "subject.version", defaults.versions()),
                        bounds(settings, "context", defaults.contexts())),
                about(settings));
    }

    private static Bounds bounds(Settings settings, String list, Bounds defaults) {
        return new Bounds(
                settings.number(list + ".search.default.limit", defaults.byDefault(), 1, Integer.MAX_VALUE),
                settings.number(list + ".search.max.limit", defaults.max(), 1, Integer.MAX_VALUE));
    }

    /** The name by which registries that share a topic know each other. */
    static String groupId(Settings settings) {
        return settings.text("schema.registry.group.id", "schema-registry");
    }

    private static Identity.About about(Settings settings) {
        BuildInfo build = BuildInfo.read();
        return new Identity.About(
                groupId(settings),
                build.version(),
                build.commit(),
                settings.list("schema.registry.metadata.deployment.attributes"));
    }
}
