// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import java.util.List;

/** What the operator says about this deployment. */
public record DeploymentResponse(List<String> attributes) {}
