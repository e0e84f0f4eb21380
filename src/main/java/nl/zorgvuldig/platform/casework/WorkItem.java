package nl.zorgvuldig.platform.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Item on the work list of one person.
///
/// @param kind the code of its [CaseKind]
/// @param id of the case, or of the person the fact is about
/// @param about the pupil it is about
/// @param named whether the list names the pupil
/// @param label name among others of its kind, where the kind does not say enough
/// @param turn what must be done, until when
public record WorkItem(
        String kind, UUID id, Optional<PupilId> about, boolean named, Optional<String> label, WorkTurn.Now turn) {
    /// Data breaches first, whose term runs in hours; then by last day, with items of the same kind
    /// and task together.
    public static final Comparator<WorkItem> ORDER = Comparator.<WorkItem, Boolean>comparing(
                    item -> !item.kind().equals("breach"))
            .thenComparing(WorkItem::until)
            .thenComparing(WorkItem::kind)
            .thenComparing(item -> item.turn().task())
            .thenComparing(item -> item.turn().since())
            .thenComparing(WorkItem::id);

    public LocalDate until() {
        return turn.until();
    }

    public Due due(LocalDate today) {
        return Due.of(turn.until(), today);
    }

    /// How near the last day is.
    public enum Due {
        LATE,
        TODAY,
        /// Within seven days.
        WEEK,
        LATER;

        private static final int DAYS = 7;

        static Due of(LocalDate until, LocalDate today) {
            if (until.isBefore(today)) {
                return LATE;
            }
            if (until.equals(today)) {
                return TODAY;
            }
            return until.isAfter(today.plusDays(DAYS)) ? LATER : WEEK;
        }
    }
}
