// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import io.incipit.registry.domain.model.Subject;

/** What a client asks of a registry. */
public sealed interface Operation {

    /** The context whose ids the answer speaks of, as it is spelled. */
    String context();

    /** Whether it asks only. */
    default boolean isRead() {
        return true;
    }

    /** What is about one subject. */
    sealed interface OnSubject extends Operation {

        String subject();

        /** What a right registry makes of it, and answers. */
        SubjectState.Step on(SubjectState state);

        @Override
        default String context() {
            return Subject.parse(subject()).context().toString();
        }
    }

    /** Make the content the subject's newest, unless a live version has it. */
    record Register(String subject, String content) implements OnSubject {
        @Override
        public SubjectState.Step on(SubjectState state) {
            return state.registered(content);
        }

        @Override
        public boolean isRead() {
            return false;
        }
    }

    /** Delete one version, for good if it is soft-deleted already. */
    record DeleteVersion(String subject, int version, boolean permanent) implements OnSubject {
        @Override
        public SubjectState.Step on(SubjectState state) {
            return permanent ? state.removed(version) : state.marked(version);
        }

        @Override
        public boolean isRead() {
            return false;
        }
    }

    /** Delete all versions, for good if all are soft-deleted already. */
    record DeleteSubject(String subject, boolean permanent) implements OnSubject {
        @Override
        public SubjectState.Step on(SubjectState state) {
            return permanent ? state.removed() : state.marked();
        }

        @Override
        public boolean isRead() {
            return false;
        }
    }

    /** Which content is that live version; 0 is the latest. */
    record ReadVersion(String subject, int version) implements OnSubject {
        @Override
        public SubjectState.Step on(SubjectState state) {
            return state.read(version);
        }
    }

    /** Which versions are live. */
    record ListVersions(String subject) implements OnSubject {
        @Override
        public SubjectState.Step on(SubjectState state) {
            return state.listed();
        }
    }

    /** Which content has that id. */
    record ReadId(String context, int id) implements Operation {}
}
