// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import io.incipit.registry.domain.model.Announcement;

/** The node that holds the right to write, and since when. */
public record AnnouncementBody(String nodeId, String url, String since) {

    static AnnouncementBody of(Announcement announcement) {
        return new AnnouncementBody(
                announcement.holder().nodeId(),
                announcement.holder().url(),
                announcement.since().toString());
    }
}
