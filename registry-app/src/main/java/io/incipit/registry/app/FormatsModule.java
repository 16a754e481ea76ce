// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.incipit.registry.domain.spi.SchemaFormat;
import io.incipit.registry.serde.format.AvroFormat;
import io.incipit.registry.serde.json.format.JsonSchemaFormat;
import io.incipit.registry.serde.protobuf.format.ProtobufFormat;
import io.incipit.registry.serde.protobuf.schema.Editions;

/** The formats that this server speaks: the only place that names them. */
@Module
abstract class FormatsModule {

    private FormatsModule() {}

    @Provides
    @IntoSet
    static SchemaFormat avro() {
        return new AvroFormat();
    }

    @Provides
    @IntoSet
    static SchemaFormat jsonSchema() {
        return new JsonSchemaFormat();
    }

    @Provides
    @IntoSet
    static SchemaFormat protobuf(AppConfig config) {
        return new ProtobufFormat(config.registry().protobufEditions() ? Editions.ACCEPT : Editions.REFUSE);
    }
}
