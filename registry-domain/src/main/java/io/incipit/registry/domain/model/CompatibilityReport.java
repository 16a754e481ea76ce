// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.List;

/**
 * What came out of comparing a schema with earlier versions.
 *
 * @param messages the lines that callers get, with those that name the version and the settings; empty if nothing is wrong
 * @param findings the same for machines, in the same order
 */
public record CompatibilityReport(List<String> messages, List<Finding> findings) {

    public static final CompatibilityReport COMPATIBLE = new CompatibilityReport(List.of(), List.of());

    public CompatibilityReport {
        messages = List.copyOf(messages);
        findings = List.copyOf(findings);
    }

    public boolean isCompatible() {
        return messages.isEmpty();
    }
}
