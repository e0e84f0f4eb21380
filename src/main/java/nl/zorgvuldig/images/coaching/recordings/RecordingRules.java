package nl.zorgvuldig.images.coaching.recordings;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.images.coaching.CoachingRules;
import nl.zorgvuldig.images.coaching.Recording;
import nl.zorgvuldig.images.coaching.RecordingAvailability;
import nl.zorgvuldig.images.coaching.RecordingDeclaration;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// Which recording may be added, and whether one may still be seen. Facts in, answer out.
public final class RecordingRules {
    private RecordingRules() {}

    /// Every child of the group is in the picture with consent, or outside it as the teacher says.
    /// Whoever has consent and sits outside is outside: a no later on is then not about this one.
    ///
    /// @param agreed those of the group with consent
    /// @param outside whom the teacher confirmed to be outside the picture
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    public static CameraPositions seats(Set<PupilId> group, Set<PupilId> agreed, Set<PupilId> outside) {
        Map<PupilId, CameraPosition> places = new LinkedHashMap<>();
        Set<PupilId> unknown = new LinkedHashSet<>();
        for (PupilId pupil : group) {
            if (outside.contains(pupil)) {
                places.put(pupil, CameraPosition.OUTSIDE);
            } else if (agreed.contains(pupil)) {
                places.put(pupil, CameraPosition.IN_PICTURE);
            } else {
                unknown.add(pupil);
            }
        }
        return unknown.isEmpty() ? new CameraPositions.Known(places) : new CameraPositions.Unknown(unknown);
    }

    /// Whether everybody in the picture is there with consent, now.
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    public static RecordingAvailability standing(Recording recording, Set<PupilId> inPicture, Set<PupilId> agreed) {
        return recording
                .gone()
                .<RecordingAvailability>map(gone -> new RecordingAvailability.Gone(gone))
                .orElseGet(() -> {
                    if (!agreed.containsAll(inPicture)) {
                        return new RecordingAvailability.Closed();
                    }
                    return recording.seconds() == 0
                            ? new RecordingAvailability.Waiting()
                            : new RecordingAvailability.Shown();
                });
    }

    public static Optional<Objection> objection(LocalDate filmedOn, LocalDate started, LocalDate today) {
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
    public static Optional<Objection> others(RecordingDeclaration filmed) {
        return filmed.groupAlone()
                ? Optional.empty()
                : Optional.of(CoachingRules.no("groupAlone", "coaching.no.others_seen"));
    }

    /// Where each child of the group is in a recording, or that somebody's place is not known.
    public sealed interface CameraPositions {
        record Known(Map<PupilId, CameraPosition> places) implements CameraPositions {}

        /// @param pupils without consent, of whom nobody said that they are outside the picture
        record Unknown(Set<PupilId> pupils) implements CameraPositions {}
    }

    /// Where a child of the group was while a lesson was recorded.
    public enum CameraPosition {
        IN_PICTURE,
        OUTSIDE;

        String code() {
            return Codes.of(this);
        }
    }
}
