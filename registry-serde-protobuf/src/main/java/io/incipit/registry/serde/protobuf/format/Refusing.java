// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.DeepWork;
import io.incipit.registry.serde.protobuf.schema.ProtoSyntaxException;
import java.util.function.Supplier;

/** Work on texts of all kinds, of which nothing but a refusal comes if it fails. */
final class Refusing {

    private Refusing() {}

    /** @throws RegistryException.Rejected INVALID_SCHEMA with the reason */
    static <T> T call(Supplier<T> work) {
        try {
            return DeepWork.call(work);
        } catch (RegistryException e) {
            throw e;
        } catch (ProtoSyntaxException e) {
            throw RegistryException.invalidSchema(e.reason(), e);
        } catch (RuntimeException e) {
            throw RegistryException.invalidSchema("The Protobuf schema cannot be understood: " + e, e);
        }
    }
}
