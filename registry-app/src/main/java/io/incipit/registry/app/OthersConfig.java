// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

/**
 * The registries of another kind that may write the same topic.
 *
 * @param groupId the group in which they elect their writer
 * @param stopped whether the operator says, for this start alone, that they have stopped
 */
public record OthersConfig(String groupId, boolean stopped) {

    static OthersConfig of(Settings settings) {
        return new OthersConfig(AnswerConfig.groupId(settings), false);
    }
}
