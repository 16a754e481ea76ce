// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import io.incipit.registry.domain.spi.Examination;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Examines where the nodes of the topic tell each other to be found: this one, and the one that holds the right to write. */
final class AdvertisedUrl implements Examination {

    private static final String WHY =
            "Other nodes cannot pass writes on to it: they take the right to write from it for "
                    + "each of theirs, which is safe and slow";

    private final Supplier<Self> node;
    private final Supplier<Optional<Holder>> holder;
    private final Reach reach;

    /**
     * This node.
     *
     * @param url as it is told to the others
     * @param listening whether somebody must answer there now
     */
    record Self(String nodeId, URI url, boolean listening) {}

    AdvertisedUrl(Supplier<Self> node, Supplier<Optional<Holder>> holder, Reach reach) {
        this.node = node;
        this.holder = holder;
        this.reach = reach;
    }

    @Override
    public String subject() {
        return "addresses";
    }

    @Override
    public Occasion occasion() {
        return Occasion.START;
    }

    @Override
    public List<Symptom> symptoms() {
        Self self = node.get();
        Optional<Holder> other =
                holder.get().filter(announced -> !announced.nodeId().equals(self.nodeId()));
        Optional<Symptom> unreachable = other.flatMap(this::ofHolder);
        return Stream.concat(ofSelf(self, other).stream(), unreachable.stream()).toList();
    }

    private Optional<Symptom> ofSelf(Self self, Optional<Holder> other) {
        Optional<String> unreachable = reach.lookUp(self.url());
        if (unreachable.isEmpty() && self.listening()) {
            unreachable = reach.connect(self.url());
        }
        return unreachable
                .map(why -> Symptom.warning(
                        "advertised-url",
                        "This node tells the others to reach it at %s, and cannot be reached there: %s"
                                .formatted(self.url(), why),
                        WHY,
                        naming(self.url())))
                .or(() -> reach.isLoopback(self.url()) ? Optional.of(loopback(self, other)) : Optional.empty());
    }

    /** A single node may be where it likes. */
    private Symptom loopback(Self self, Optional<Holder> other) {
        String found = "This node tells the others to reach it at %s, where only programs of its own machine get to"
                .formatted(self.url());
        return other.filter(holding -> !reach.isLoopback(URI.create(holding.url())))
                .map(holding -> Symptom.warning("advertised-url-local", found, WHY, naming(self.url())))
                .orElseGet(() -> Symptom.info("advertised-url-local", found, WHY, naming(self.url())));
    }

    private Optional<Symptom> ofHolder(Holder announced) {
        URI url = URI.create(announced.url());
        return reach.lookUp(url)
                .or(() -> reach.connect(url))
                .map(why -> Symptom.warning(
                        "holder-url",
                        "Node %s announced that it holds the right to write, and cannot be reached at %s: %s"
                                .formatted(announced.nodeId(), announced.url(), why),
                        WHY,
                        Remedy.of(
                                "If that node is stopped, nothing needs to be done. If not, set host.name (and host.port) "
                                        + "there to what other machines reach it by; see from here with",
                                "curl " + announced.url() + "/incipit/v1/health")));
    }

    private static Remedy naming(URI url) {
        return Remedy.of(
                "Set host.name (and host.port) in the properties of this node to what other machines reach it by; see "
                        + "from another machine with",
                "curl " + url + "/incipit/v1/health");
    }
}
