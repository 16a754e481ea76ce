// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import io.incipit.registry.domain.model.RegistryException.Unavailable;

/** What is refused on the way of a write from one node to another. */
public final class ForwardRefusal {

    private ForwardRefusal() {}

    /** So many writes are on their way already that this one is not sent. */
    public static Unavailable crowded(Holder holder, int onTheirWay) {
        return new Unavailable(
                Reason.FORWARD_FAILED,
                "%d writes are on their way to node %s at %s, which has the right to write, and not answered yet; nothing was written"
                        .formatted(onTheirWay, holder.nodeId(), holder.url()),
                null);
    }

    /** One node after another was named, and none took the write. */
    public static Unavailable passedAround(Holder last) {
        return new Unavailable(
                Reason.FORWARD_FAILED,
                "One node after another was said to have the right to write, and none took this write, the last being node %s at %s; repeating it is safe with the same X-Incipit-Command"
                        .formatted(last.nodeId(), last.url()),
                null);
    }
}
