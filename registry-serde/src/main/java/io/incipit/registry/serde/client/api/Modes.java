// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import io.incipit.registry.serde.client.RegistryAnswer;
import io.incipit.registry.serde.client.RegistryRequest;
import java.util.Map;
import java.util.Optional;

/**
 * What may be written: a mode is {@code READWRITE}, {@code READONLY}, {@code READONLY_OVERRIDE}, {@code IMPORT} or
 * {@code FORWARD}.
 *
 * <pre>{@code
 * registry.modes().set(Scope.subject("orders-value"), "READONLY", false).now();
 * String mode = registry.modes().inForce(Scope.subject("orders-value")).now();
 * registry.modes().delete(Scope.subject("orders-value"), false).now(); // may be written again
 * }</pre>
 */
public final class Modes {

    private static final String MODE = "mode";

    private final Calls calls;

    Modes(Calls calls) {
        this.calls = calls;
    }

    /** The scope's own; refused with 40409 if a subject or context has none. */
    public Call<String> own(Scope scope) {
        return calls.of(RegistryRequest.get(scope.under(MODE)), Modes::mode);
    }

    /** The one in force, whoever's it is. */
    public Call<String> inForce(Scope scope) {
        return calls.of(RegistryRequest.get(scope.under(MODE)).with("defaultToGlobal", true), Modes::mode);
    }

    /**
     * Sets the mode.
     *
     * @param force whether IMPORT is entered though there are schemas already
     */
    public Write<String> set(Scope scope, String mode, boolean force) {
        RegistryRequest request = RegistryRequest.put(scope.under(MODE)).withJson(Map.of(MODE, mode));
        return calls.of(request.with("force", force), Modes::mode);
    }

    /**
     * Removes the scope's own mode; answered with what it was, if there was one.
     *
     * @param recursive of a context: those of all its subjects too
     */
    public Write<Optional<String>> delete(Scope scope, boolean recursive) {
        RegistryRequest request = RegistryRequest.delete(scope.under(MODE)).with("recursive", recursive);
        return calls.of(request, answer -> Optional.of(mode(answer)).filter(mode -> !mode.isEmpty()));
    }

    private static String mode(RegistryAnswer answer) {
        return answer.json().path(MODE).asText("");
    }
}
