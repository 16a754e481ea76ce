// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.api.Health;
import io.incipit.registry.domain.api.Health.Diagnosis;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Yes or no, why not, and the figures; every member is written, null where there is nothing to say. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DiagnosisResponse(boolean healthy, List<String> reasons, ReadingBody reading, WritingBody writing) {

    public static DiagnosisResponse of(Diagnosis diagnosis) {
        return new DiagnosisResponse(
                diagnosis.isYes(), diagnosis.obstacles(), ReadingBody.of(diagnosis), WritingBody.of(diagnosis));
    }

    /** How the log is read. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ReadingBody(
            long position,
            @Nullable Long lag,
            @Nullable Long sinceAnswerMs,
            long unreadable,
            @Nullable String firstUnreadable) {

        static ReadingBody of(Diagnosis diagnosis) {
            Health.Report report = diagnosis.report();
            return new ReadingBody(
                    report.position(),
                    diagnosis.lag().isPresent() ? diagnosis.lag().getAsLong() : null,
                    diagnosis.sinceAnswer().map(Duration::toMillis).orElse(null),
                    report.unreadable(),
                    report.firstUnreadable().orElse(null));
        }
    }

    /** How the log is written. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record WritingBody(
            @Nullable String refusal,
            @Nullable CurrentHolderBody holder,
            @Nullable LastWriteBody lastWrite) {

        static WritingBody of(Diagnosis diagnosis) {
            return new WritingBody(
                    diagnosis.report().writeRefusal().orElse(null),
                    diagnosis.holder().map(CurrentHolderBody::of).orElse(null),
                    diagnosis.lastWrite().map(LastWriteBody::of).orElse(null));
        }
    }

    /** What became of this node's last append. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record LastWriteBody(String outcome, @Nullable String failure, long agoMs) {

        static LastWriteBody of(Health.LastWrite write) {
            return new LastWriteBody(
                    write.outcome().name().toLowerCase(Locale.ROOT),
                    write.failure().orElse(null),
                    write.ago().toMillis());
        }
    }
}
