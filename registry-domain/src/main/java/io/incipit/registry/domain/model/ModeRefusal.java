// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import io.incipit.registry.domain.model.RegistryException.Rejected;
import org.jspecify.annotations.Nullable;

/** What is refused because of a mode, or where a mode was expected. */
public final class ModeRefusal {

    private ModeRefusal() {}

    public static Rejected invalidMode(@Nullable Throwable cause) {
        return RegistryException.rejected(
                Reason.INVALID_MODE, "Invalid mode. Valid values are READWRITE, READONLY, IMPORT and FORWARD.", cause);
    }

    public static Rejected forwardModeNotHere() {
        return RegistryException.rejected(Reason.INVALID_MODE, "Forward mode only supported on global level");
    }

    public static Rejected readOnly(Scope scope) {
        return notInMode(scope, "is in read-only mode");
    }

    public static Rejected notInReadWriteMode(Scope scope) {
        return notInMode(scope, "is not in read-write mode");
    }

    public static Rejected notInImportMode(Scope scope) {
        return notInMode(scope, "is not in import mode");
    }

    private static Rejected notInMode(Scope scope, String complaint) {
        String subject = scope.equals(Scope.TOP_LEVEL) ? "null" : scope.toString();
        return RegistryException.notPermitted(
                "Subject %s in context %s %s".formatted(subject, scope.context().prefix(), complaint));
    }

    /** Modes are as the server's operator wants them. */
    public static Rejected modesFixed() {
        return RegistryException.notPermitted("Mode changes are not allowed");
    }
}
