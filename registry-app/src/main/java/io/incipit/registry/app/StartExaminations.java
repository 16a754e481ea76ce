// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import dagger.Lazy;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.incipit.registry.domain.service.Projection;
import io.incipit.registry.domain.service.SharedIds;
import io.incipit.registry.domain.spi.Examination;
import io.incipit.registry.http.HttpServer;
import java.net.URI;
import java.time.Duration;

/** What a node that serves examines beside its log; further examinations of the app and the domain are added here. */
@Module
abstract class StartExaminations {

    private static final Duration REACH_LIMIT = Duration.ofSeconds(2);

    private StartExaminations() {}

    @Provides
    @IntoSet
    static Examination sharedIds(Projection projection) {
        return new SharedIds(projection::state);
    }

    /** The server is asked for its port only when this looks: then it listens. */
    @Provides
    @IntoSet
    static Examination advertisedUrl(NodeIdentity node, Lazy<HttpServer> http, Projection projection) {
        return new AdvertisedUrl(
                () -> new AdvertisedUrl.Self(
                        node.id(), URI.create(node.holder(http.get()).url()), true),
                () -> projection.state().holder(),
                Reach.byNetwork(REACH_LIMIT));
    }
}
