// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/**
 * The node that holds the right to write, as it announced itself.
 *
 * @param nodeId unique among the nodes of one topic
 * @param url where other nodes reach it, such as {@code http://host:8081}
 */
public record Holder(String nodeId, String url) {}
