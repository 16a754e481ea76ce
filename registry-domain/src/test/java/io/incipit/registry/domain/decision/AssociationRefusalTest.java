// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Associating.NAMED;
import static io.incipit.registry.domain.decision.Associating.OWN;
import static io.incipit.registry.domain.decision.Associating.change;
import static io.incipit.registry.domain.decision.Associating.decided;
import static io.incipit.registry.domain.decision.Associating.schema;
import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.associated;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.AssociationChange;
import io.incipit.registry.domain.api.AssociationChange.Operation;
import io.incipit.registry.domain.api.NamedResource;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.kit.Facts;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of associations that are not to be. */
class AssociationRefusalTest {

    private static final SchemaPut SHARED = put(ORDERS, 1, 1, "a(x)");
    private static final AssociationPut WEAK = associated("topic", AssociationType.VALUE, ORDERS);
    private static final AssociationPut STRONG = associated("topic", AssociationType.VALUE, OWN, Lifecycle.STRONG);
    private static final SchemaPut OWNED = put(OWN, 1, 1, "a(x)");
    private static final AssociationChange TO_SHARED = change("orders-value", null, null);

    static Stream<Arguments> refusals() {
        SchemaPut referrer = put(REFUNDS, 1, 5, Facts.schema("r(@o)", Facts.reference("o", OWN, 1)));
        AssociationPut other = associated("other", AssociationType.VALUE, OWN);
        AssociationPut key = associated("topic", AssociationType.KEY, ORDERS);
        ModePut readOnly = new ModePut(Scope.GLOBAL, Mode.READONLY);
        AssociationChange strong = change(null, Lifecycle.STRONG, null);
        return Stream.of(
                refusal("No active (non-deleted) version exists for subject 'orders-value'", TO_SHARED),
                refusal(
                        "No active (non-deleted) version exists for subject 'orders-value'",
                        TO_SHARED,
                        softDeleted(SHARED)),
                refusal("No active (non-deleted) version exists for subject ':.ns:topic-value'", strong),
                refusal(
                        "An association of type 'value' already exists for resource 'topic'",
                        change("refunds-value", null, null),
                        SHARED,
                        WEAK),
                refusal(
                        "An association of type 'value' already exists for resource 'topic'",
                        change("orders-value", Lifecycle.STRONG, null),
                        SHARED,
                        WEAK),
                refusal(
                        "An association of type 'value' already exists for resource 'topic'",
                        change("orders-value", Lifecycle.WEAK, schema("b(x)")),
                        SHARED,
                        WEAK),
                refusal(
                        "A strong association already exists for subject 'orders-value'",
                        TO_SHARED,
                        SHARED,
                        associated("other", AssociationType.VALUE, ORDERS, Lifecycle.STRONG)),
                refusal("An association already exists for subject ':.ns:topic-value'", strong, OWNED, other),
                refusal(
                        "One or more references exist to the schema {magic=1,keytype=SCHEMA,subject=:.ns:topic-value,version=1}.",
                        strong,
                        OWNED,
                        referrer),
                refusal(
                        invalid("subject", "STRONG associations must use subject ':.ns:topic-value'"),
                        change("orders-value", Lifecycle.STRONG, null),
                        SHARED),
                refusal(
                        invalid("lifecycle", "must be WEAK as that of the resource's other association"),
                        strong,
                        OWNED,
                        SHARED,
                        key),
                refusal("Subject orders-value in context . is in read-only mode", TO_SHARED, SHARED, readOnly),
                refusal(
                        "Subject :.ns:topic-value in context .ns is in read-only mode",
                        change(null, null, schema("a(x)")),
                        readOnly),
                refusal("Empty schema", change(null, null, schema(""))),
                refusal(
                        "The association of type  'value' is frozen for subject ':.ns:topic-value'",
                        Associating.as(Operation.UPSERT, change(null, null, schema("b(x)"))),
                        OWNED,
                        STRONG),
                refusal(
                        "The association of type  'value' is frozen for subject ':.ns:topic-value'",
                        Associating.as(Operation.UPSERT, change("orders-value", Lifecycle.WEAK, null)),
                        OWNED,
                        STRONG),
                refusal(
                        "An association of type 'value' already exists for resource 'topic'",
                        Associating.as(Operation.UPSERT, change("refunds-value", null, null)),
                        SHARED,
                        WEAK));
    }

    private static Arguments refusal(String message, AssociationChange change, RegistryEvent... history) {
        return Arguments.of(message, change, List.of(history));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void decide_notAllowed_saysWhy(String message, AssociationChange change, List<RegistryEvent> history) {
        var decision = decided(given(history.toArray(RegistryEvent[]::new)), change);

        assertThat(decision.events()).isEmpty();
        assertThatThrownBy(() -> Associating.only(decision).orThrow())
                .isInstanceOf(RegistryException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -       | ns  | id | topic | resourceName      | cannot be null or empty
            ''      | ns  | id | topic | resourceName      | cannot be null or empty
            or.ders | ns  | id | topic | resourceName      | illegal character '.'
            a b     | ns  | id | topic | resourceName      | illegal character ' '
            t       | -   | id | topic | resourceNamespace | cannot be null or empty
            t       | a:b | id | topic | resourceNamespace | illegal character ':'
            t       | ns  | -  | topic | resourceId        | cannot be null or empty
            t       | ns  | '' | topic | resourceId        | cannot be null or empty
            t       | ns  | id | table | resourceType      | must be 'topic'
            """)
    void decide_resourceThatCannotBe_saysWhy(
            String name, String namespace, String id, String type, String property, String detail) {
        NamedResource resource = new NamedResource(namespace, name, id, type);

        var decision = Associating.decided(given(), Associating.command(resource, List.of(TO_SHARED)));

        assertThatThrownBy(() -> Associating.only(decision).orThrow()).hasMessage(invalid(property, detail));
    }

    @Test
    void decide_longName_isTakenUpTo256Characters() {
        NamedResource longest = new NamedResource("ns", "n".repeat(256), "id", null);
        NamedResource longer = new NamedResource("ns", "n".repeat(257), "id", null);

        var decision = Associating.decided(given(SHARED), Associating.command(longest, List.of(TO_SHARED)));
        var refused = Associating.decided(given(SHARED), Associating.command(longer, List.of(TO_SHARED)));

        assertThat(decision.events()).hasSize(1);
        assertThatThrownBy(() -> Associating.only(refused).orThrow())
                .hasMessage(invalid("resourceName", "is longer than 256 characters"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            s                  | middle | -      | -     | associationType | must be either 'key' or 'value'
            s                  | VALUE  | -      | -     | associationType | must be either 'key' or 'value'
            s                  | -      | -      | true  | frozen          | association with lifecycle of WEAK cannot be frozen
            -                  | -      | STRONG | false | frozen          | association with lifecycle of STRONG must be frozen
            -                  | -      | -      | -     | subject         | must be provided for WEAK associations
            ''                 | key    | WEAK   | false | subject         | must be provided for WEAK associations
            :.ns:topic-value   | -      | -      | -     | subject         | WEAK associations cannot use subject ':.ns:topic-value'
            :.ns:topic-key     | key    | WEAK   | -     | subject         | WEAK associations cannot use subject ':.ns:topic-key'
            """)
    void decide_associationThatCannotBe_saysWhy(
            String subject, String type, Lifecycle lifecycle, Boolean frozen, String property, String detail) {
        AssociationChange change =
                new AssociationChange(Operation.CREATE, subject, type, lifecycle, frozen, null, false);

        var decision = decided(given(), change);

        assertThatThrownBy(() -> Associating.only(decision).orThrow()).hasMessage(invalid(property, detail));
    }

    @Test
    void decide_noChanges_isRefused() {
        var decision = Associating.decided(given(), Associating.command(NAMED, List.of()));

        assertThatThrownBy(() -> Associating.only(decision).orThrow())
                .hasMessage(invalid("associations", "cannot be null or empty"));
    }

    @Test
    void decide_sameNameUnderAnotherId_isRefused() {
        NamedResource other = new NamedResource("ns", "topic", "#other", null);
        AssociationChange key = new AssociationChange(Operation.CREATE, "orders-value", "key", null, null, null, false);

        var value = Associating.decided(given(SHARED, WEAK), Associating.command(other, List.of(TO_SHARED)));
        var beside = Associating.decided(given(SHARED, WEAK), Associating.command(other, List.of(key)));

        assertThatThrownBy(() -> Associating.only(value).orThrow())
                .hasMessage("An association of type 'value' already exists for resource 'topic'");
        assertThatThrownBy(() -> Associating.only(beside).orThrow())
                .hasMessage(invalid("resourceId", "'#topic' of 'ns/topic' has an association already"));
    }

    private static String invalid(String property, String detail) {
        return "The association specified an invalid value for property: '%s', detail: %s".formatted(property, detail);
    }
}
