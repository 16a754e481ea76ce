// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Severity;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdvertisedUrlTest {

    private static final Optional<Holder> NOBODY = Optional.empty();
    private static final Optional<Holder> OTHER = Optional.of(new Holder("n2", "http://two:8081"));

    /** A network in which hosts are what their names say. */
    private static final Reach NETWORK = new Reach() {
        @Override
        public Optional<String> lookUp(URI url) {
            return url.getHost().equals("nowhere") ? Optional.of("unknown host") : Optional.empty();
        }

        @Override
        public Optional<String> connect(URI url) {
            return url.getHost().equals("silent") ? Optional.of("timed out") : Optional.empty();
        }

        @Override
        public boolean isLoopback(URI url) {
            return url.getHost().equals("localhost");
        }
    };

    private static List<Symptom> symptoms(String host, boolean listening, Optional<Holder> holder) {
        AdvertisedUrl.Self self = new AdvertisedUrl.Self("n1", URI.create("http://" + host + ":8081"), listening);
        return new AdvertisedUrl(() -> self, () -> holder, NETWORK).symptoms();
    }

    @Test
    void symptoms_reachable_areNone() {
        assertThat(symptoms("one", true, OTHER)).isEmpty();
        assertThat(symptoms("one", true, Optional.of(new Holder("n1", "http://nowhere:1"))))
                .isEmpty();
        assertThat(symptoms("silent", false, NOBODY)).isEmpty();
    }

    @Test
    void symptoms_unknownOrSilentHost_areWarnedOf() {
        List<Symptom> unknown = symptoms("nowhere", false, NOBODY);
        List<Symptom> silent = symptoms("silent", true, NOBODY);

        assertThat(unknown).singleElement().satisfies(symptom -> {
            assertThat(symptom.code()).isEqualTo("advertised-url");
            assertThat(symptom.found()).contains("http://nowhere:8081", "unknown host");
            assertThat(symptom.remedy().commands()).containsExactly("curl http://nowhere:8081/incipit/v1/health");
        });
        assertThat(silent).extracting(Symptom::code).containsExactly("advertised-url");
    }

    @Test
    void symptoms_loopback_areWarnedOfOnlyBesideNodesElsewhere() {
        List<Symptom> alone = symptoms("localhost", true, NOBODY);
        List<Symptom> together = symptoms("localhost", true, OTHER);

        assertThat(alone).extracting(Symptom::severity).containsExactly(Severity.INFO);
        assertThat(together).extracting(Symptom::severity).containsExactly(Severity.WARNING);
        assertThat(together).extracting(Symptom::code).containsExactly("advertised-url-local");
    }

    @Test
    void symptoms_holderThatDoesNotAnswer_isWarnedOf() {
        List<Symptom> symptoms = symptoms("one", true, Optional.of(new Holder("n2", "http://silent:8081")));

        assertThat(symptoms).singleElement().satisfies(symptom -> {
            assertThat(symptom.code()).isEqualTo("holder-url");
            assertThat(symptom.found()).contains("n2", "http://silent:8081", "timed out");
        });
    }
}
