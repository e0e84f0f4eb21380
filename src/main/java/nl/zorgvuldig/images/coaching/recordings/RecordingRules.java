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

/// Rules for adding a recording and for showing it. Facts in, answer out.
public final class RecordingRules {
    private RecordingRules() {}

    /// The position of every child of the group: in the picture with consent, or outside it as the
    /// teacher declares. A child with consent who sits outside counts as outside: a later refusal
    /// does not affect this recording.
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

    /// Whether everybody in the picture has consent now.
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

    /// Objection to children of another group in the recording: whether they have consent is not
    /// known here.
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    public static Optional<Objection> others(RecordingDeclaration filmed) {
        return filmed.groupAlone()
                ? Optional.empty()
                : Optional.of(CoachingRules.no("groupAlone", "coaching.no.others_seen"));
    }

    /// Position of each child of the group in a recording, or the children whose position is
    /// unknown.
    public sealed interface CameraPositions {
        record Known(Map<PupilId, CameraPosition> places) implements CameraPositions {}

        /// @param pupils without consent who were not declared to be outside the picture
        record Unknown(Set<PupilId> pupils) implements CameraPositions {}
    }

    /// Position of a child of the group while a lesson was recorded.
    public enum CameraPosition {
        IN_PICTURE,
        OUTSIDE;

        String code() {
            return Codes.of(this);
        }
    }
}
