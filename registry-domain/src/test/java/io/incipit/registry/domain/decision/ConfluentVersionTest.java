// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.schema;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The long scenario of explicit versions that was recorded step by step. */
class ConfluentVersionTest {

    private static final Schema BARE = Schema.of("a(x)");
    private static final Schema MINE = schema("a(x)", Map.of("mykey", "myvalue"));

    /** What is done, and what the answer is: the id and the version. */
    private static final List<Step> SCENARIO = List.of(
            new Step("no version", story -> register(story, BARE, 0), "1/1"),
            new Step("-1", story -> register(story, BARE, -1), "1/1"),
            new Step("2", story -> register(story, BARE, 2), "2/2"),
            new Step("-1 again", story -> register(story, BARE, -1), "2/2"),
            new Step("look up without metadata", story -> story.lookUp(ORDERS, BARE), "1/1"),
            new Step("delete 1, look up", story -> lookUpWithout(story, 1, BARE), "2/2"),
            new Step("no version again", story -> register(story, BARE, 0), "2/2"),
            new Step("3", story -> register(story, BARE, 3), "3/3"),
            new Step(
                    "3 again",
                    story -> register(story, BARE, 3),
                    "INVALID_SCHEMA Version is not one more than previous version"),
            new Step("4", story -> register(story, BARE, 4), "4/4"),
            new Step("property -1", story -> register(story, versioned("-1"), 0), "5/5"),
            new Step("property 2", story -> register(story, versioned("2"), 0), "2/2"),
            new Step("property 3", story -> register(story, versioned("3"), 0), "3/3"),
            new Step("property 0", story -> register(story, versioned("0"), 0), "6/6"),
            new Step("empty metadata", story -> register(story, schema("a(x)", Map.of()), 0), "6/6"),
            new Step("metadata without the property", story -> register(story, MINE, 0), "7/7"),
            new Step("-1 without metadata", story -> register(story, BARE, -1), "8/8"),
            new Step("look up that metadata", story -> story.lookUp(ORDERS, MINE), "7/7"),
            new Step("delete 7, look up", story -> lookUpWithout(story, 7, MINE), "8/8"),
            new Step("a property that is no number", story -> register(story, versioned("soon"), 0), "9/9"),
            new Step("a future property", story -> register(story, versioned("99"), 0), "10/10"),
            new Step("-2", story -> register(story, versioned("10"), -2), "11/11"));

    @Test
    void register_versionsOfAllKinds_giveTheRecordedIdsAndVersions() {
        Story story = new Story();

        List<String> answers = SCENARIO.stream()
                .map(step -> step.name() + ": " + answer(story, step))
                .toList();

        assertThat(answers)
                .isEqualTo(SCENARIO.stream()
                        .map(step -> step.name() + ": " + step.expected())
                        .toList());
    }

    @Test
    void register_versionThatIsNoNumber_isCorrected() {
        Story story = new Story();
        register(story, BARE, 0);

        register(story, versioned("soon"), 0);

        assertThat(story.state().versions(ORDERS).latestLive())
                .map(latest -> latest.schema())
                .contains(versioned("2"));
    }

    private static String answer(Story story, Step step) {
        try {
            return step.action().apply(story);
        } catch (RegistryException e) {
            return e.reason() + " " + e.getMessage();
        }
    }

    private static String register(Story story, Schema schema, int version) {
        return story.register(ORDERS, schema, version);
    }

    private static String lookUpWithout(Story story, int version, Schema schema) {
        story.delete(ORDERS, version, false);
        return story.lookUp(ORDERS, schema);
    }

    private static Schema versioned(String version) {
        return schema("a(x)", Map.of("confluent:version", version));
    }

    private record Step(String name, Function<Story, String> action, String expected) {}
}
