// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.after;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.AssociationSearch;
import io.incipit.registry.domain.api.AssociationSearch.Wanted;
import io.incipit.registry.domain.api.ListedSchema;
import io.incipit.registry.domain.api.SchemaQuery;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.kit.Facts;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Rule;
import io.incipit.registry.domain.model.RuleSet;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaListingTest {

    static final Subject TREE = Subject.parse("tree");
    static final Subject LEAF = Subject.parse("leaf");
    static final Subject FAR = Subject.parse(":.c:far");

    static final RegistryState STATE = given(
            put(TREE, 1, 1, "a(x)"),
            put(TREE, 2, 2, ruled("a(y)", "CEL")),
            softDeleted(put(TREE, 3, 3, "a(z)")),
            put(LEAF, 1, 1, "a(x)"),
            softDeleted(put(Subject.parse("gone"), 1, 4, "a(g)")),
            new ContextPut(new Context(".c")),
            put(FAR, 1, 1, "a(x)"),
            alias("oak", "tree"),
            alias("elm", "tree"),
            alias("none", "nothing"),
            alias("qual", ":.c:far"),
            alias(":.c:short", "far"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''    | leaf/1 tree/1 tree/2
            t     | tree/1 tree/2
            :*:   | :.c:far/1 leaf/1 tree/1 tree/2
            :.c:  | :.c:far/1
            :.c:x | ''
            """)
    void of_prefix_listsBySubjectAndVersion(String prefix, String expected) {
        assertThat(listed(new SchemaQuery(prefix, false, false, false, "", AssociationSearch.OFF)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | false | ''  | gone/1 leaf/1 tree/1 tree/2 tree/3
            true  | true  | ''  | gone/1 leaf/1 tree/3
            false | true  | ''  | leaf/1 tree/2
            false | false | CEL | tree/2
            false | false | DQ  | ''
            """)
    void of_filters_keepWhatIsAskedFor(boolean deleted, boolean latestOnly, String ruleType, String expected) {
        assertThat(listed(new SchemaQuery("", deleted, latestOnly, false, ruleType, AssociationSearch.OFF)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''   | :.c:far/1[qual] leaf/1 tree/2[elm oak]
            oak  | tree/2[oak]
            tree | tree/2
            :*:  | :.c:far/1[qual :.c:short] leaf/1 tree/2[elm oak]
            none | ''
            """)
    void of_aliases_listTheirTargets(String prefix, String expected) {
        assertThat(listed(new SchemaQuery(prefix, false, true, true, "", AssociationSearch.OFF)))
                .isEqualTo(expected);
    }

    static Stream<Arguments> associations() {
        return Stream.of(
                Arguments.of(new AssociationSearch("topic", Set.of(), Set.of()), ""),
                Arguments.of(new AssociationSearch("", Set.of("value"), Set.of()), ""),
                Arguments.of(new AssociationSearch("", Set.of(), Set.of(Wanted.STRONG)), ""),
                Arguments.of(new AssociationSearch("", Set.of(), Set.of(Wanted.WEAK, Wanted.NONE)), "leaf/1"));
    }

    @ParameterizedTest
    @MethodSource("associations")
    void of_unassociatedSubjects_areKeptWhereNoneIsWanted(AssociationSearch filter, String expected) {
        assertThat(listed(new SchemaQuery("leaf", false, false, false, "", filter)))
                .isEqualTo(expected);
    }

    static Stream<Arguments> searches() {
        Set<Wanted> weakOrNone = Set.of(Wanted.WEAK, Wanted.NONE);
        return Stream.of(
                Arguments.of(AssociationSearch.OFF, "leaf/1 tree/1 tree/2", 0),
                Arguments.of(new AssociationSearch("topic", Set.of(), Set.of()), "tree/1 tree/2", 2),
                Arguments.of(new AssociationSearch("table", Set.of(), Set.of()), "", 0),
                Arguments.of(new AssociationSearch("", Set.of("key"), Set.of()), "tree/1 tree/2", 1),
                Arguments.of(new AssociationSearch("", Set.of("other"), Set.of()), "", 0),
                Arguments.of(new AssociationSearch("", Set.of(), Set.of(Wanted.WEAK)), "tree/1 tree/2", 2),
                Arguments.of(new AssociationSearch("", Set.of(), Set.of(Wanted.STRONG)), "", 0),
                Arguments.of(new AssociationSearch("", Set.of(), Set.of(Wanted.NONE)), "leaf/1", 0),
                Arguments.of(new AssociationSearch("", Set.of(), weakOrNone), "leaf/1 tree/1 tree/2", 2));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void of_associatedSubjects_areKeptAndToldAsWanted(AssociationSearch search, String expected, int told) {
        RegistryState state = after(
                STATE,
                Facts.associated("t", AssociationType.KEY, TREE),
                Facts.associated("t", AssociationType.VALUE, TREE));

        List<ListedSchema> listed = SchemaListing.of(state, new SchemaQuery("", false, false, false, "", search));

        assertThat(listed.stream().map(SchemaListingTest::spelled).collect(joining(" ")))
                .isEqualTo(expected);
        assertThat(listed)
                .flatExtracting(ListedSchema::associations)
                .hasSize(told
                        * (int) listed.stream()
                                .filter(one -> one.schema().subject().equals(TREE))
                                .count());
    }

    @Test
    void of_nothing_isEmpty() {
        assertThat(SchemaListing.of(
                        RegistryState.EMPTY, new SchemaQuery(":*:", true, false, true, "", AssociationSearch.OFF)))
                .isEmpty();
    }

    private static String listed(SchemaQuery query) {
        return SchemaListing.of(STATE, query).stream()
                .map(SchemaListingTest::spelled)
                .collect(joining(" "));
    }

    private static String spelled(ListedSchema listed) {
        String name = listed.schema().subject() + "/" + listed.schema().version();
        return listed.aliases().isEmpty()
                ? name
                : name + listed.aliases().stream().map(Subject::toString).collect(joining(" ", "[", "]"));
    }

    private static ConfigPut alias(String subject, String alias) {
        Config config = new Config(alias, null, null, null, null, null, null, null, null, null, null, null, null);
        return new ConfigPut(Scope.of(Subject.parse(subject)), config);
    }

    private static Schema ruled(String text, String type) {
        Rule rule = new Rule("r", null, null, null, type, Set.of(), Map.of(), null, null, null, false);
        return new Schema(
                SchemaType.DEFAULT, text, List.of(), null, new RuleSet(List.of(), List.of(rule), List.of(), null));
    }
}
