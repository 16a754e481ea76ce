// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.reference;
import static io.incipit.registry.domain.kit.Facts.schema;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Version;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of ids and versions that follow from what went before. */
class IdSequencesTest {

    private static final Schema A = Schema.of("a(x)");
    private static final Schema B = Schema.of("b(x)");

    /** A situation, and id and version that its last write answers with. */
    static Stream<Arguments> situations() {
        return Stream.of(
                situation("same schema into a second subject", "1/1", story -> {
                    story.register(ORDERS, A);
                    return story.register(REFUNDS, A);
                }),
                situation("a live schema again", "1/1", story -> {
                    story.register(ORDERS, A);
                    return story.register(ORDERS, A);
                }),
                situation("after its soft delete", "1/2", story -> {
                    story.register(ORDERS, A);
                    story.delete(ORDERS, 1, false);
                    return story.register(ORDERS, A);
                }),
                situation("after the soft delete of a subject with two", "1/3", story -> {
                    bothIn(story);
                    story.delete(ORDERS, false);
                    return story.register(ORDERS, A);
                }),
                situation("after the permanent delete of everything", "3/1", story -> {
                    bothIn(story);
                    story.delete(ORDERS, false);
                    story.delete(ORDERS, true);
                    return story.register(ORDERS, A);
                }),
                situation("after the permanent delete of everything, content in use elsewhere", "1/1", story -> {
                    bothIn(story);
                    story.register(REFUNDS, A);
                    story.delete(ORDERS, false);
                    story.delete(ORDERS, true);
                    return story.register(ORDERS, A);
                }),
                situation("after the permanent delete of the highest version", "3/2", story -> {
                    bothIn(story);
                    story.delete(ORDERS, 2, false);
                    story.delete(ORDERS, 2, true);
                    return story.register(ORDERS, B);
                }),
                situation("after the soft delete of the second of two", "2/3", story -> {
                    bothIn(story);
                    story.delete(ORDERS, 2, false);
                    return story.register(ORDERS, B);
                }));
    }

    /** A situation of version numbers that are asked for. */
    static Stream<Arguments> askedVersions() {
        Schema one = schema("a(x)", Map.of("confluent:version", "1"));
        return Stream.of(
                situation("-1 with the content of the latest", "1/1", story -> asked(story, A, -1)),
                situation("the next number with the same text", "2/2", story -> asked(story, A, 2)),
                situation("-2 with the content of the latest", "2/2", story -> asked(story, A, -2)),
                situation("metadata with the number of the version", "1/1", story -> asked(story, one, 0)),
                situation("metadata with -1", "2/2", story -> asked(story, versioned("-1"), 0)),
                situation("metadata with 0", "2/2", story -> asked(story, versioned("0"), 0)),
                situation("metadata with a future number", "2/2", story -> asked(story, versioned("7"), 0)),
                situation("metadata with no number", "2/2", story -> asked(story, versioned("soon"), 0)),
                situation("metadata of its own", "2/2", story -> asked(story, schema("a(x)", Map.of("k", "v")), 0)),
                situation("empty metadata after an explicit version", "2/2", story -> {
                    asked(story, A, 2);
                    return story.register(ORDERS, schema("a(x)", Map.of()));
                }),
                situation("no metadata after metadata of its own", "2/2", story -> {
                    asked(story, schema("b(x)", Map.of("k", "v")), 0);
                    return story.register(ORDERS, B);
                }));
    }

    private static Arguments situation(String name, String expected, Function<Story, String> situation) {
        return Arguments.of(name, expected, situation);
    }

    private static Schema versioned(String version) {
        return schema("a(x)", Map.of("confluent:version", version));
    }

    private static void bothIn(Story story) {
        story.register(ORDERS, A);
        story.register(ORDERS, B);
    }

    private static String asked(Story story, Schema schema, int version) {
        story.register(ORDERS, A);
        return story.register(ORDERS, schema, version);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"situations", "askedVersions"})
    void register_situation_givesIdAndVersion(String name, String expected, Function<Story, String> situation) {
        String answer = situation.apply(new Story());

        assertThat(answer).as(name).isEqualTo(expected);
    }

    @Test
    void register_schemaThatIsThere_writesNothing() {
        Story story = new Story();
        bothIn(story);

        story.register(ORDERS, A);

        assertThat(story.written()).isEmpty();
    }

    @Test
    void register_contentOfAnotherSubjectThatAVersionStandsFor_keepsItsIdWhereMetadataAreAdded() {
        Schema labelled = schema("a(x)", Map.of("k", "v"));
        Story story = new Story()
                .after(
                        put(ORDERS, 1, 1, schema("a(x)", Map.of("k", "v", "confluent:version", "1"))),
                        put(REFUNDS, 1, 2, labelled),
                        new ConfigPut(
                                Scope.of(ORDERS), adding(labelled.metadata().orElseThrow())));

        String answer = story.register(ORDERS, schema("a(x)", Map.of()));

        assertThat(answer).isEqualTo("2/2");
    }

    private static Config adding(Metadata metadata) {
        return new Config(null, null, null, null, null, null, null, null, null, metadata, null, null, null);
    }

    @Test
    void register_afterSoftDeleteOfAReferencedVersion_leavesItsRecord() {
        Story story =
                new Story().after(put(ORDERS, 1, 1, A), put(REFUNDS, 1, 2, schema("r(@a)", reference("a", ORDERS, 1))));
        story.delete(REFUNDS, false);
        story.delete(ORDERS, 1, false);

        story.register(ORDERS, A);

        assertThat(List.of(new Version(1), new Version(2)))
                .allMatch(version -> story.state().versions(ORDERS).get(version).isPresent());
    }
}
