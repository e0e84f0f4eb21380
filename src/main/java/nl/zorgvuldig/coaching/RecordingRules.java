package nl.zorgvuldig.coaching;

import static nl.zorgvuldig.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

/// Which recording may be added, and whether one may still be seen. Facts in, answer out.
final class RecordingRules {
    private RecordingRules() {}

    /// Every child of the group is in the picture with consent, or outside it as the teacher says.
    /// Whoever has consent and sits outside is outside: a no later on is then not about this one.
    ///
    /// @param agreed those of the group with consent
    /// @param outside whom the teacher confirmed to be outside the picture
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    static Seats seats(Set<PupilId> group, Set<PupilId> agreed, Set<PupilId> outside) {
        Map<PupilId, Where> places = new LinkedHashMap<>();
        Set<PupilId> unknown = new LinkedHashSet<>();
        for (PupilId pupil : group) {
            if (outside.contains(pupil)) {
                places.put(pupil, Where.OUTSIDE);
            } else if (agreed.contains(pupil)) {
                places.put(pupil, Where.IN_PICTURE);
            } else {
                unknown.add(pupil);
            }
        }
        return unknown.isEmpty() ? new Seats.Known(places) : new Seats.Unknown(unknown);
    }

    /// Whether everybody in the picture is there with consent, now.
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    static Standing standing(Recording recording, Set<PupilId> inPicture, Set<PupilId> agreed) {
        return recording.gone().<Standing>map(gone -> new Standing.Gone(gone)).orElseGet(() -> {
            if (!agreed.containsAll(inPicture)) {
                return new Standing.Closed();
            }
            return recording.seconds() == 0 ? new Standing.Waiting() : new Standing.Shown();
        });
    }

    static Optional<Objection> objection(LocalDate filmedOn, LocalDate started, LocalDate today) {
        if (filmedOn.isAfter(today)) {
            return Optional.of(CoachingRules.no("filmedOn", "coaching.no.future"));
        }
        return filmedOn.isBefore(started)
                ? Optional.of(CoachingRules.no("filmedOn", "coaching.no.before", started))
                : Optional.empty();
    }

    /// A child of another group has no place in it: of that one nobody here knows whether there is
    /// consent.
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    static Optional<Objection> others(Filmed filmed) {
        return filmed.groupAlone()
                ? Optional.empty()
                : Optional.of(CoachingRules.no("groupAlone", "coaching.no.others_seen"));
    }
}
