// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.spi.LogWrite;
import java.util.List;
import java.util.Optional;

/** Small facts to write. */
final class Facts {

    private Facts() {}

    static RegistryEvent of(String subject) {
        return new ModePut(Scope.of(Subject.parse(subject)), Mode.READWRITE);
    }

    static List<LogWrite> write(String subject) {
        return List.of(write(subject, subject));
    }

    static LogWrite write(String command, String subject) {
        return new LogWrite(Optional.of(new CommandId(command)), List.of(of(subject)));
    }

    static String key(String subject) {
        return "{\"keytype\":\"MODE\",\"subject\":\"%s\",\"magic\":0}".formatted(subject);
    }

    static String value(String subject) {
        return "{\"subject\":\"%s\",\"mode\":\"READWRITE\"}".formatted(subject);
    }
}
