// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import org.jspecify.annotations.Nullable;

/** A resource as a caller names it, as far as he does. */
public record NamedResource(
        @Nullable String namespace,
        @Nullable String name,
        @Nullable String id,
        @Nullable String type) {}
