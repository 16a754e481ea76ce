// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class LegacyKeysTest {

    private static final Bytes OWN = bytes("own");
    private static final Bytes OLD = bytes("old");
    private static final Bytes OLDER = bytes("older");

    private final LegacyKeys keys = new LegacyKeys();

    private static Bytes bytes(String text) {
        return Bytes.wrap(text.getBytes(UTF_8));
    }

    @Test
    void of_ownSpelling_isNoOther() {
        keys.heard(OWN, OWN, true);

        List<Bytes> others = keys.of(OWN);

        assertThat(others).isEmpty();
    }

    @Test
    void of_otherSpellings_areAllRemembered() {
        keys.heard(OLD, OWN, true);
        keys.heard(OLDER, OWN, true);
        keys.heard(OLD, OWN, true);

        List<Bytes> others = keys.of(OWN);

        assertThat(others).containsExactlyInAnyOrder(OLD, OLDER);
    }

    @Test
    void heard_tombstone_forgetsThatSpellingOnly() {
        keys.heard(OLD, OWN, true);
        keys.heard(OLDER, OWN, true);
        keys.heard(OLD, OWN, false);
        keys.heard(OWN, OWN, false);

        List<Bytes> others = keys.of(OWN);

        assertThat(others).containsExactly(OLDER);
    }

    @Test
    void abandoned_deletedInOurSpellingAlone_areThoseThatStand() {
        keys.heard(OLD, OWN, true);
        keys.heard(OLDER, OWN, true);
        List<Bytes> before = keys.abandoned();

        keys.heard(OWN, OWN, false);

        assertThat(before).isEmpty();
        assertThat(keys.abandoned()).containsExactlyInAnyOrder(OLD, OLDER);
    }

    @Test
    void abandoned_deletedInEachSpelling_areNone() {
        keys.heard(OLD, OWN, true);
        keys.heard(OWN, OWN, false);

        keys.heard(OLD, OWN, false);

        assertThat(keys.abandoned()).isEmpty();
    }

    @Test
    void abandoned_putAgainInAnySpelling_areNone() {
        keys.heard(OLD, OWN, true);
        keys.heard(OWN, OWN, false);
        keys.heard(OWN, OWN, true);
        List<Bytes> afterOwn = keys.abandoned();
        keys.heard(OWN, OWN, false);

        keys.heard(OLD, OWN, true);

        assertThat(afterOwn).isEmpty();
        assertThat(keys.abandoned()).isEmpty();
    }

    @Test
    void clear_anyKeys_areForgotten() {
        keys.heard(OLD, OWN, true);
        keys.heard(OWN, OWN, false);

        keys.clear();

        assertThat(keys.of(OWN)).isEmpty();
        assertThat(keys.abandoned()).isEmpty();
    }
}
