// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.serde.Priced;
import io.incipit.registry.serde.User;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class SpecificModelTest {

    @Test
    void isFastReaderEnabled_classOfPlainStrings_isTrue() {
        assertThat(model(User.class, User.SCHEMA$).isFastReaderEnabled()).isTrue();
    }

    @Test
    void isFastReaderEnabled_classWithStringsOfAnotherClass_isFalse() {
        assertThat(model(Priced.class, Priced.SCHEMA$).isFastReaderEnabled()).isFalse();
    }

    @Test
    void isFastReaderEnabled_classWithItsOwnDecoder_isFalse() {
        SpecificModel model = model(User.class, User.SCHEMA$);

        model.setCustomCoders(true);

        assertThat(model.isFastReaderEnabled()).isFalse();
    }

    private static SpecificModel model(Class<?> type, Schema schema) {
        return SpecificModel.create(SpecificModelTest.class.getClassLoader(), type, schema);
    }
}
