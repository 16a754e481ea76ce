// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedSchemasTest {

    private static final Schema CONTENT = Schema.of("a(x)");

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 2_000, Integer.MAX_VALUE})
    void plusAndMinus_atRandom_areAsInASortedMap(int highest) {
        Random random = new Random(highest);
        Map<Integer, RegisteredSchema> expected = new TreeMap<>();
        OrderedSchemas schemas = OrderedSchemas.none(SchemaOrder.BY_VERSION);

        for (int i = 0; i < 3_000; i++) {
            RegisteredSchema schema = version(1 + random.nextInt(highest), i);
            boolean adds = random.nextInt(3) > 0;
            schemas = adds ? schemas.plus(schema) : schemas.minus(schema);
            change(expected, schema, adds);
        }

        assertThat(schemas.list(schema -> true)).containsExactlyElementsOf(expected.values());
        assertThat(found(schemas, expected.keySet())).containsExactlyElementsOf(expected.values());
    }

    @Test
    void equals_sameContents_whateverTheWayThere() {
        List<RegisteredSchema> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            all.add(use(i / 7, i * 31L));
        }

        OrderedSchemas forward = OrderedSchemas.none(SchemaOrder.BY_ID);
        OrderedSchemas backward = OrderedSchemas.none(SchemaOrder.BY_ID);
        for (int i = 0; i < all.size(); i++) {
            forward = forward.plus(all.get(i)).plus(use(1_000, i));
            backward = backward.plus(all.get(all.size() - 1 - i));
        }
        for (int i = 0; i < all.size(); i++) {
            forward = forward.minus(use(1_000, i));
        }

        assertThat(forward).isEqualTo(backward).hasSameHashCodeAs(backward);
        assertThat(forward.plus(use(1, 1))).isNotEqualTo(backward);
    }

    @Test
    void under_firstWord_holdsWhatBeginsWithItInOrder() {
        OrderedSchemas schemas = OrderedSchemas.none(SchemaOrder.BY_ID);
        for (int i = 0; i < 100; i++) {
            schemas = schemas.plus(use(i % 3, 99L - i));
        }

        assertThat(schemas.under(2).list(use -> true))
                .hasSize(33)
                .allMatch(use -> use.id().value() == 2)
                .isSortedAccordingTo((one, other) ->
                        Long.compare(one.stamp().offset(), other.stamp().offset()));
        assertThat(schemas.find(2)).contains(use(2, 97));
        assertThat(schemas.under(3).isEmpty()).isTrue();
        assertThat(schemas.find(3)).isEmpty();
    }

    @Test
    void findLast_predicate_isTheLastSuch() {
        OrderedSchemas schemas = OrderedSchemas.none(SchemaOrder.BY_VERSION);
        for (int number = 1; number <= 70; number++) {
            schemas = schemas.plus(version(number, number));
        }

        assertThat(schemas.last()).contains(version(70, 70));
        assertThat(schemas.findLast(schema -> schema.version().number() < 40)).contains(version(39, 39));
        assertThat(schemas.findLast(schema -> false)).isEmpty();
    }

    private static void change(Map<Integer, RegisteredSchema> expected, RegisteredSchema schema, boolean adds) {
        if (adds) {
            expected.put(schema.version().number(), schema);
        } else {
            expected.remove(schema.version().number());
        }
    }

    private static List<RegisteredSchema> found(OrderedSchemas schemas, Collection<Integer> numbers) {
        return numbers.stream()
                .map(number -> schemas.find(number).orElseThrow())
                .toList();
    }

    private static RegisteredSchema version(int number, int offset) {
        return schema(number, 1, offset);
    }

    private static RegisteredSchema use(int id, long offset) {
        return schema(1, id, offset);
    }

    private static RegisteredSchema schema(int number, int id, long offset) {
        return new RegisteredSchema(
                ORDERS,
                new Version(number),
                new SchemaId(ORDERS.context(), id),
                CONTENT,
                false,
                new LogStamp(offset, 0));
    }
}
