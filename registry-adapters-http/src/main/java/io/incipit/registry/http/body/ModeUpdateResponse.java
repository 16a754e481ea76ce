// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import org.jspecify.annotations.Nullable;

/** The mode that was set, as the caller spelled it; null where it was cleared. */
public record ModeUpdateResponse(@Nullable String mode) {}
