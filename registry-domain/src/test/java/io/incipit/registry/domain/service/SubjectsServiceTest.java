// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.reference;
import static io.incipit.registry.domain.kit.Facts.schema;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.kit.Facts;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.VersionSelector;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectsServiceTest {

    private static final Subject LIVE = Subject.parse("live");
    private static final Subject MIXED = Subject.parse("mixed");
    private static final Subject GONE = Subject.parse("gone");

    private final Node node = Node.start(new ScriptedLog());

    @BeforeEach
    void fill() {
        List<RegistryEvent> facts = List.of(
                put(LIVE, 1, 1, "a(x)"),
                put(MIXED, 1, 2, schema("m(@a)", reference("a", LIVE, 1))),
                softDeleted(put(MIXED, 2, 3, schema("n(@a)", reference("a", LIVE, 1)))),
                softDeleted(put(GONE, 1, 4, "g(x)")));
        long position = given(facts.toArray(RegistryEvent[]::new)).position();
        node.projection.replay(
                List.of(
                        Facts.entry(0, facts.get(0)),
                        Facts.entry(1, facts.get(1)),
                        Facts.entry(2, facts.get(2)),
                        Facts.entry(3, facts.get(3))),
                position);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @ParameterizedTest
    @CsvSource({"LIVE,live mixed", "ALL,gone live mixed", "SOFT_DELETED,gone"})
    void list_anyVisibility_showsItsSubjects(Visibility visibility, String subjects) {
        assertThat(node.subjects.list("", visibility))
                .extracting(Subject::toString)
                .containsExactly(subjects.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"mixed,LIVE,1", "mixed,ALL,1 2", "mixed,SOFT_DELETED,2", "gone,ALL,1"})
    void versions_anyVisibility_showsItsVersions(String subject, Visibility visibility, String versions) {
        assertThat(node.subjects.versions(Subject.parse(subject), visibility))
                .extracting(version -> version.version().toString())
                .containsExactly(versions.split(" ", -1));
    }

    @Test
    void versions_nothingToShow_isRefused() {
        assertThatThrownBy(() -> node.subjects.versions(GONE, Visibility.LIVE)).hasMessage("Subject 'gone' not found.");
    }

    @ParameterizedTest
    @CsvSource({
        "live,1,false,",
        "live,latest,true,",
        "live,2,false,Version 2 not found.",
        "mixed,2,false,Version 2 not found.",
        "mixed,2,true,",
        "gone,1,false,Subject 'gone' not found.",
        "gone,1,true,",
        "gone,latest,true,Version -1 not found.",
        "none,1,true,Subject 'none' not found."
    })
    void version_anySelector_isThereOrRefused(
            String subject, String version, boolean deleted, @Nullable String refusal) {
        VersionSelector selector = VersionSelector.parse(version);

        if (refusal == null) {
            assertThat(node.subjects.version(Subject.parse(subject), selector, deleted))
                    .isNotNull();
        } else {
            assertThatThrownBy(() -> node.subjects.version(Subject.parse(subject), selector, deleted))
                    .hasMessage(refusal);
        }
    }

    @Test
    void referrers_ofAVersion_areTheirIds() {
        assertThat(node.subjects.referrers(LIVE, VersionSelector.LATEST, false))
                .extracting(SchemaId::value)
                .containsExactly(2);
        assertThat(node.subjects.referrers(LIVE, VersionSelector.LATEST, true))
                .extracting(SchemaId::value)
                .containsExactly(2, 3);
    }

    @Test
    void version_logIsReadAnew_isUnavailableAndNotMissing() {
        node.projection.restart("the topic was created anew");

        assertThatThrownBy(() -> node.subjects.version(LIVE, VersionSelector.LATEST, false))
                .isInstanceOf(RegistryException.Unavailable.class);

        node.projection.caughtUp();

        assertThatThrownBy(() -> node.subjects.version(LIVE, VersionSelector.LATEST, false))
                .hasMessage("Subject 'live' not found.");
    }
}
