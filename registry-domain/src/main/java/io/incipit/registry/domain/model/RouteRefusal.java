// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import io.incipit.registry.domain.model.RegistryException.HeldElsewhere;
import io.incipit.registry.domain.model.RegistryException.Unavailable;
import java.util.Optional;

/** What is refused because of the way that a write would have to go. */
public final class RouteRefusal {

    private static final String NEVER_WRITES =
            "Node %s at %s never takes the right to write (leader.eligibility=false)";
    private static final String HELP = "Nothing was written. Start a node with leader.eligibility=true on this topic, "
            + "or send the write to one";

    private RouteRefusal() {}

    /** This node does not write, and names nobody who does: the sender is to serve the write itself. */
    public static HeldElsewhere notHere(Holder self) {
        return new HeldElsewhere(
                "Node %s at %s does not write now; nothing was written here".formatted(self.nodeId(), self.url()),
                Optional.empty());
    }

    /** There is nobody to send the write to. */
    public static Unavailable holderUnknown(Holder self) {
        return new Unavailable(
                Reason.HOLDER_UNKNOWN,
                (NEVER_WRITES + ", and no node has announced that it holds it. %s")
                        .formatted(self.nodeId(), self.url(), HELP),
                null);
    }

    /** The write was to be sent on, in vain. */
    public static Unavailable forwardFailed(Holder self, Holder holder, String why) {
        return new Unavailable(
                Reason.FORWARD_FAILED,
                (NEVER_WRITES + "; the holder, node %s at %s, was tried: %s. %s, and see that this node can reach %s")
                        .formatted(self.nodeId(), self.url(), holder.nodeId(), holder.url(), why, HELP, holder.url()),
                null);
    }

    /** One node after another was named as the holder, and none took the write. */
    public static Unavailable passedAround(Holder last) {
        return new Unavailable(
                Reason.FORWARD_FAILED,
                "One node after another was named as the holder of the right to write, and none took this write, the last "
                        + "being node %s at %s. Repeating it is safe with the same X-Incipit-Command"
                                .formatted(last.nodeId(), last.url()),
                null);
    }

    /** The write was sent to another node, which did not answer, and cannot be written here either. */
    public static Unavailable unanswered(CommandId command, Unavailable refusal) {
        return new Unavailable(
                Reason.STORE_TIMED_OUT,
                ("The outcome of this write is not known yet: it was sent to the node that holds the right to write, which "
                                + "did not answer, and this node cannot write it now. Repeating it is safe; send the header "
                                + "X-Incipit-Command: %s with it to get the answer of this one if it happened.")
                        .formatted(command),
                refusal);
    }

    /** The refusal, and that the write was sent to the holder before, in vain. */
    public static Unavailable afterTrying(Unavailable refusal, Holder holder, String why) {
        return new Unavailable(
                refusal.reason(),
                "%s (before that, the holder of the right to write, node %s at %s, was tried: %s)"
                        .formatted(refusal.getMessage(), holder.nodeId(), holder.url(), why),
                refusal);
    }
}
