package nl.zorgvuldig.images.albums.recheck;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.marking.PictureMarkRules;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;

/// What happens to a marked picture when the consents of the people in it change. A refusal takes
/// effect at once: the child or employee is blurred. An expired consent closes the picture for four
/// weeks, in which it can be renewed; after that the child is blurred too. For a child nobody can
/// name there is no consent to wait for. Facts in, answer out.
final class PictureConsentChangeRules {
    /// Number of days in which an expired consent can be renewed.
    static final int GRACE = 28;

    private PictureConsentChangeRules() {}

    /// What happens to the picture.
    sealed interface Stay {
        record Open() implements Stay {}

        record Closed() implements Stay {}

        record Blurred(List<Face> faces) implements Stay {}
    }

    /// @param decided decision on every child in it; a child without one has no consent
    /// @param wishes of employees in it
    /// @param closedSince since when it is closed
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    static Stay decide(
            Collection<Face> faces,
            Map<PupilId, ConsentDecision> decided,
            StaffPicturePreferences wishes,
            Optional<LocalDate> closedSince,
            LocalDate today) {
        boolean over =
                closedSince.filter(day -> !today.isBefore(day.plusDays(GRACE))).isPresent();
        List<Face> blurred = new ArrayList<>(wishes.outOfWhatIsKept(faces));
        boolean waits = false;
        for (Face face : faces) {
            if (!PictureMarkRules.withoutConsent(face, decided)) {
                continue;
            }
            if (over || !ranOut(face, decided)) {
                blurred.add(face);
            } else {
                waits = true;
            }
        }
        if (!blurred.isEmpty()) {
            return new Stay.Blurred(blurred);
        }
        return waits ? new Stay.Closed() : new Stay.Open();
    }

    private static boolean ranOut(Face face, Map<PupilId, ConsentDecision> decided) {
        return face.who().child().filter(child -> ranOut(decided.get(child))).isPresent();
    }

    private static boolean ranOut(@org.jspecify.annotations.Nullable ConsentDecision decision) {
        return switch (decision) {
            case null -> false;
            case Effective _ -> false;
            case NotEffective no -> no.because().stream().allMatch(PictureConsentChangeRules::canBeSaidAgain);
        };
    }

    private static boolean canBeSaidAgain(NoConsentReason why) {
        return switch (why) {
            case NoConsentReason.Lapsed _,
                    NoConsentReason.OtherText _,
                    NoConsentReason.NotEveryone _,
                    NoConsentReason.AwaitsPupil _,
                    NoConsentReason.NotYet _,
                    NoConsentReason.NotAnswered _ -> true;
            case NoConsentReason.Vetoed _,
                    NoConsentReason.Disputed _,
                    NoConsentReason.NobodyDecides _,
                    NoConsentReason.Retired _,
                    NoConsentReason.NotYours _ -> false;
        };
    }
}
