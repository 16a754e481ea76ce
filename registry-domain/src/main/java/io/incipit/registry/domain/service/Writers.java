// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.WritePort;
import java.util.function.Function;

/**
 * The ways that writes can go.
 *
 * @param dry writes nothing
 * @param forwarded for what another node sent here
 */
public record Writers(Writer real, Writer dry, Writer forwarded) {

    /** One port over each of them. */
    public <P> WritePort<P> port(Function<Writer, P> service) {
        return new WritePort<>(service.apply(real), service.apply(dry), service.apply(forwarded));
    }
}
