// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

class TopicExaminationTest {

    @Test
    void missingRights_notTold_areNone() {
        List<String> missing = TopicExamination.missingRights(Set.of());

        assertThat(missing).isEmpty();
    }

    @Test
    void missingRights_readerOnly_areThoseOfAWriter() {
        List<String> missing = TopicExamination.missingRights(EnumSet.of(AclOperation.READ, AclOperation.DESCRIBE));

        assertThat(missing).containsExactly("WRITE", "DESCRIBE_CONFIGS");
    }
}
