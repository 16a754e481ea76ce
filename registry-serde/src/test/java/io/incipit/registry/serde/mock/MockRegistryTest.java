// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.client.SchemaRule;
import io.incipit.registry.serde.client.api.Metadata;
import io.incipit.registry.serde.client.api.Rule;
import io.incipit.registry.serde.client.api.RuleSet;
import io.incipit.registry.serde.client.api.SchemaSubmission;
import io.incipit.registry.serde.client.api.SchemaSubmission.Tagging;
import io.incipit.registry.serde.client.api.SchemaTags;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a server answers and refuses is answered and refused here. */
class MockRegistryTest {

    static final String SCOPE = "MockRegistryTest";
    static final SchemaDefinition STRING = SchemaDefinition.avro("\"string\"");
    static final SchemaDefinition RECORD = SchemaDefinition.avro(
            "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"f\",\"type\":\"int\"}]}");
    static final SchemaDefinition INT = SchemaDefinition.avro("\"int\"");

    final SchemaRegistryClient client = MockRegistry.of(SCOPE).client();

    @AfterEach
    void drop() {
        MockRegistry.drop(SCOPE);
    }

    @Test
    void register_schema_isFoundByAllItsNames() {
        RegisteredSchema registered = client.register("s", STRING, false);

        assertThat(registered.requiredId()).isEqualTo(1);
        assertThat(client.lookup("s", STRING, false)).isEqualTo(registered);
        assertThat(client.latest("s")).isEqualTo(registered);
        assertThat(client.version("s", 1)).isEqualTo(registered);
        assertThat(client.schemaById(1, null)).isEqualTo(registered);
        assertThat(client.schemaById(1, "s")).isEqualTo(registered);
        assertThat(client.schemaByGuid(registered.requiredGuid()).definition()).isEqualTo(STRING);
        assertThat(client.subjects()).containsExactly("s");
    }

    @Test
    void register_references_areResolved() {
        SchemaDefinition leaf = SchemaDefinition.avro("{\"type\":\"record\",\"name\":\"Leaf\",\"fields\":[]}");
        SchemaDefinition list = new SchemaDefinition(
                "AVRO", "{\"type\":\"array\",\"items\":\"Leaf\"}", List.of(new SchemaReference("Leaf", "leaf", 1)));

        client.register("leaf", leaf, false);
        client.register("list", list, false);

        assertThat(client.latest("list").definition()).isEqualTo(list);
    }

    @Test
    void register_incompatibleSchema_is40901() {
        client.register("s", STRING, false);

        assertRefused(() -> client.register("s", INT, false), 409, 40901, "incompatible with an earlier schema");
    }

    @Test
    void register_incompatibleSchemaWhereThatIsAllowed_isTheNextVersion() {
        MockRegistry.of(SCOPE).compatibility("NONE").compatibility("strict", "full");
        client.register("s", STRING, false);
        client.register("strict", STRING, false);

        assertThat(client.register("s", INT, false).requiredVersion()).isEqualTo(2);
        assertRefused(() -> client.register("strict", INT, false), 409, 40901, "strict");
    }

    @Test
    void questions_aboutWhatIsNotThere_areRefusedAsByAServer() {
        client.register("s", STRING, false);

        assertRefused(() -> client.schemaById(99, null), 404, 40403, "Schema 99 not found");
        assertRefused(() -> client.schemaByGuid(new UUID(0, 1)), 404, 40403, "not found");
        assertRefused(() -> client.lookup("s", INT, false), 404, 40403, "Schema not found");
        assertRefused(() -> client.latest("other"), 404, 40401, "Subject 'other' not found.");
        assertRefused(() -> client.version("s", 7), 404, 40402, "Version 7 not found.");
        assertRefused(() -> client.latest("s", Map.of("k", "v")), 404, 40403, "Schema not found");
        assertThat(client.associatedSubjects("-", "t", false)).isEmpty();
    }

    @Test
    void register_whatIsNoSchema_is42201() {
        assertRefused(() -> client.register("s", SchemaDefinition.avro("\"nothing\""), false), 422, 42201, "nothing");
        assertRefused(
                () -> client.register("s", new SchemaDefinition("LINES", "a", List.of()), false), 422, 42201, "LINES");
    }

    @Test
    void compatibility_unknownLevel_is42203() {
        assertRefused(() -> MockRegistry.of(SCOPE).compatibility("some"), 422, 42203, "Invalid compatibility level");
    }

    @Test
    void of_otherScope_isApart() {
        client.register("s", STRING, false);

        SchemaRegistryClient other = MockRegistry.of(SCOPE + "-other").client();

        assertThat(other.subjects()).isEmpty();
        MockRegistry.drop(SCOPE + "-other");
    }

    @Test
    void drop_scope_forgetsAll() {
        client.register("s", STRING, false);

        MockRegistry.drop(SCOPE);

        assertThat(MockRegistry.of(SCOPE).client().subjects()).isEmpty();
    }

    @Test
    void register_fromManyThreads_givesOneIdToOneSchema() {
        List<Integer> ids = IntStream.range(0, 64)
                .parallel()
                .mapToObj(number ->
                        client.register("s" + number % 4, STRING, false).requiredId())
                .distinct()
                .toList();

        assertThat(ids).containsExactly(1);
        assertThat(client.subjects()).containsExactly("s0", "s1", "s2", "s3");
    }

    @Test
    void associate_topic_isAskedForByItsRole() {
        MockRegistry registry = MockRegistry.of(SCOPE);
        client.register("orders", STRING, false);

        registry.associate("t", false, "orders");

        assertThat(client.associatedSubjects("-", "t", false)).containsExactly("orders");
        assertThat(client.associatedSubjects("-", "t", true)).isEmpty();
        assertRefused(() -> registry.associate("t", true, "nobody"), 409, 40907, "nobody");
    }

    @Test
    void register_submission_keepsMetadataRulesAndTags() {
        MockRegistry registry = MockRegistry.of(SCOPE);
        SchemaSubmission submission = SchemaSubmission.of(RECORD)
                .with(Metadata.of(Map.of("owner", "orders")))
                .with(RuleSet.domain(Rule.condition("small", "CEL", "size(message) < 9")))
                .with(Tagging.adding(SchemaTags.ofField("R.f", "PII")));

        RegisteredSchema registered = registry.register("s", submission);

        assertThat(registered.rules()).containsExactly(new SchemaRule("small", "CONDITION", "WRITE", "CEL"));
        assertThat(registered.definition().schema()).contains("PII");
        assertThat(client.latest("s", Map.of("owner", "orders"))).isEqualTo(registered);
        assertThat(client.schemaByGuid(registered.requiredGuid()).rules()).isEqualTo(registered.rules());
    }

    @Test
    void delete_subject_leavesItsSchemasUntilItIsForGood() {
        MockRegistry registry = MockRegistry.of(SCOPE);
        client.register("s", STRING, false);
        assertRefused(() -> registry.deletePermanently("s"), 404, 40405, "not deleted first");

        registry.delete("s");
        assertThat(client.subjects()).isEmpty();
        assertThat(client.schemaById(1, null).definition()).isEqualTo(STRING);

        registry.deletePermanently("s");
        assertRefused(() -> client.schemaById(1, null), 404, 40403, "Schema 1 not found");
    }

    private static void assertRefused(ThrowingCallable call, int status, int code, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(RegistryClientException.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(status);
                    assertThat(refusal.errorCode()).isEqualTo(code);
                })
                .hasMessageContaining(message);
    }
}
