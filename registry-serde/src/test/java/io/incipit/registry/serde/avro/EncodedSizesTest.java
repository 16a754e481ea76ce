// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class EncodedSizesTest {

    @Test
    void minimum_recordsUsedTwiceOnEveryOf60Levels_isCountedAndCapped() {
        Schema level = SchemaBuilder.record("R0").fields().requiredInt("a").endRecord();
        for (int i = 1; i <= 60; i++) {
            level = SchemaBuilder.record("R" + i)
                    .fields()
                    .name("a")
                    .type(level)
                    .noDefault()
                    .name("b")
                    .type(level)
                    .noDefault()
                    .endRecord();
        }

        assertThat(EncodedSizes.minimum(level)).isEqualTo(Integer.MAX_VALUE);
        assertThat(EncodedSizes.hasItemsWithoutBytes(Schema.createArray(level))).isFalse();
    }

    @Test
    void minimum_recordWithinItself_isThatOfTheRest() {
        Schema list = new Schema.Parser().parse("""
                {"type":"record","name":"L","fields":[{"name":"v","type":"double"},{"name":"next","type":["null","L"]}]}""");

        assertThat(EncodedSizes.minimum(list)).isEqualTo(Double.BYTES + 1);
    }
}
