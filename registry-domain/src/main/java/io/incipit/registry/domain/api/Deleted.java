// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Referrer;
import io.incipit.registry.domain.model.Version;
import java.util.List;

/**
 * What a deletion took away.
 *
 * @param versions ascending
 * @param referrers those that refer to a version which went and stay themselves: soft-deleted ones, for others would have
 *     kept it; in no order, none where the deletion was done earlier
 */
public record Deleted(List<Version> versions, List<Referrer> referrers) {

    public Deleted {
        versions = List.copyOf(versions);
        referrers = List.copyOf(referrers);
    }
}
