package nl.zorgvuldig.consent.camera;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Camera card of a group at one moment: who may appear in what. Valid until the end of that day.
///
/// @param address of the group
/// @param made when it was decided
public record CameraCardPage(
        String address,
        String group,
        Sentence because,
        Instant made,
        List<ConsentPurpose> asked,
        List<CameraCardRow> rows) {

    public Clause clause() {
        return Clause.RECORDING_AFTER_CONSENT;
    }

    public LocalDate day() {
        return SchoolDay.of(made);
    }

    /// Remaining validity in seconds. Not the end time itself: the clock of a phone may be wrong.
    public long seconds() {
        return Duration.between(
                        made, day().plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant())
                .toSeconds();
    }

    /// The pupils of whom no picture may be made at all.
    public List<String> notRecorded() {
        return rows.stream()
                .filter(row -> !row.recorded())
                .map(CameraCardRow::name)
                .toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
