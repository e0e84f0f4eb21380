package nl.zorgvuldig.media;

import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;

/// What becomes of a marked picture when the consents of those in it change. A no is a no at once:
/// that child, or employee, is blurred. A yes that ran out closes the picture, for four weeks in
/// which it can be said again; then that child is blurred as well. Of a child that nobody can name
/// there is no yes to wait for. Facts in, answer out.
final class StayRules {
    /// Days in which a yes can be said again.
    static final int GRACE = 28;

    private StayRules() {}

    /// What becomes of it.
    sealed interface Stay {
        record Open() implements Stay {}

        record Closed() implements Stay {}

        record Blurred(List<Face> faces) implements Stay {}
    }

    /// @param decided about every child in it; of whom nothing is decided, nothing holds
    /// @param wishes of employees in it
    /// @param closedSince since when it is closed
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    static Stay decide(
            Collection<Face> faces,
            Map<PupilId, ConsentDecision> decided,
            StaffWishes wishes,
            Optional<LocalDate> closedSince,
            LocalDate today) {
        boolean over =
                closedSince.filter(day -> !today.isBefore(day.plusDays(GRACE))).isPresent();
        List<Face> blurred = new ArrayList<>(wishes.outOfWhatIsKept(faces));
        boolean waits = false;
        for (Face face : faces) {
            if (!MarkRules.withoutConsent(face, decided)) {
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
            case NotEffective no -> no.because().stream().allMatch(StayRules::canBeSaidAgain);
        };
    }

    private static boolean canBeSaidAgain(WhyNot why) {
        return switch (why) {
            case WhyNot.Lapsed _,
                    WhyNot.OtherText _,
                    WhyNot.NotEveryone _,
                    WhyNot.AwaitsPupil _,
                    WhyNot.NotYet _,
                    WhyNot.NotAnswered _ -> true;
            case WhyNot.Vetoed _, WhyNot.Disputed _, WhyNot.NobodyDecides _, WhyNot.Retired _, WhyNot.NotYours _ ->
                false;
        };
    }
}
