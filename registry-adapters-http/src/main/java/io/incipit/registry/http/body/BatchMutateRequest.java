// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do about the associations of several resources. */
public record BatchMutateRequest(@Nullable List<ResourceRequest> requests) {}
