// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.app.MemoryNode;
import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.api.AssociatedResource;
import io.incipit.registry.serde.client.api.Association;
import io.incipit.registry.serde.client.api.AssociationChange;
import io.incipit.registry.serde.client.api.AssociationFilter;
import io.incipit.registry.serde.client.api.Associations;
import io.incipit.registry.serde.client.api.BatchResult;
import io.incipit.registry.serde.client.api.Resource;
import io.incipit.registry.serde.client.api.SchemaRegistry;
import io.incipit.registry.serde.client.api.SchemaSubmission;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Associations over the client, against a whole registry. */
class ClientAssociationsTest {

    static final Resource TOPIC = Resource.topic("orders", "k-1", "r-1");
    static final Resource UNKNOWN = Resource.topic("unknown", "k-1", "r-2");
    static final AssociationChange VALUES = AssociationChange.of("o-value", "value", "WEAK")
            .with(SchemaSubmission.of(SchemaDefinition.avro("\"string\"")));

    final MemoryNode node = MemoryNode.start(new InMemoryEventLog(Clock.systemUTC()), Map.of());
    final Associations associations =
            SchemaRegistry.connect(node.baseUri().toString()).associations();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void create_withASchema_isFoundInAllWays() {
        AssociatedResource created = associations.create(TOPIC, List.of(VALUES)).now();

        List<Association> found =
                associations.ofResource("r-1", AssociationFilter.ALL).now();

        assertThat(created.resource()).isEqualTo(TOPIC);
        assertThat(created.associations()).singleElement().satisfies(one -> assertThat(one.subject())
                .isEqualTo("o-value"));
        assertThat(found).singleElement().satisfies(one -> assertThat(one.lifecycle())
                .isEqualTo("WEAK"));
        assertThat(associations.ofSubject("o-value", AssociationFilter.ALL).now())
                .isEqualTo(found);
        assertThat(associations
                        .ofNamed("-", "orders", AssociationFilter.ofType("value"))
                        .now())
                .isEqualTo(found);
        assertThat(associations
                        .ofNamed("-", "orders", AssociationFilter.ofType("key"))
                        .now())
                .isEmpty();
    }

    @Test
    void upsert_ofNoneAndAgain_leavesOne() {
        associations.upsert(TOPIC, List.of(VALUES)).now();

        associations.upsert(TOPIC, List.of(VALUES)).now();

        assertThat(associations.ofResource("r-1", AssociationFilter.ALL).now()).hasSize(1);
    }

    @Test
    void delete_twice_isRefusedTheSecondTime() {
        associations.create(TOPIC, List.of(VALUES)).now();

        assertThat(associations.delete("r-1", AssociationFilter.ALL, false).now())
                .isTrue();
        assertThatThrownBy(() ->
                        associations.delete("r-1", AssociationFilter.ALL, false).now())
                .hasMessageContaining("40410");
    }

    @Test
    void batches_ofGoodAndBad_tellOfEach() {
        List<BatchResult> changed = associations
                .changeAll(Map.of(TOPIC, List.of(VALUES.doing("CREATE"))))
                .now();
        List<BatchResult> refused = associations
                .changeAll(Map.of(
                        UNKNOWN,
                        List.of(AssociationChange.of("nobody", "value", "WEAK").doing("CREATE"))))
                .now();
        List<BatchResult> found =
                associations.getAll(List.of(TOPIC), AssociationFilter.ALL).now();

        assertThat(changed).singleElement().satisfies(one -> assertThat(one.error())
                .isNull());
        assertThat(refused).singleElement().satisfies(one -> assertThat(
                        Objects.requireNonNull(one.error()).message())
                .isNotEmpty());
        assertThat(found).singleElement().satisfies(one -> assertThat(
                        Objects.requireNonNull(one.result()).associations())
                .hasSize(1));
    }
}
