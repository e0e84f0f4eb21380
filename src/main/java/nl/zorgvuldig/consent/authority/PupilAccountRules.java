package nl.zorgvuldig.consent.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.requests.SixteenthBirthdayNotifier;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.enrolment.guardians.Representation;

/// Rules for when a pupil can have an account: from some weeks before the sixteenth birthday, so
/// that it exists when the pupil decides.
record PupilAccountRules(Optional<LocalDate> born, LocalDate today) {
    private static final int LONGEST = 254;

    /// The day from which the pupil decides alone.
    Optional<LocalDate> decides() {
        return born.map(Representation::ownChoice);
    }

    /// The first day on which the account can be opened.
    Optional<LocalDate> opens() {
        return decides().map(day -> day.minusDays(SixteenthBirthdayNotifier.DAYS_BEFORE));
    }

    List<Objection> objections(String email) {
        List<Objection> objections = new ArrayList<>();
        if (opens().isEmpty()) {
            object(objections, Sentence.of("consent.pupil.unknown"));
        }
        opens().filter(day -> day.isAfter(today))
                .ifPresent(day -> object(objections, Sentence.of("consent.pupil.early", day)));
        if (email.length() > LONGEST || !email.matches("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+")) {
            object(objections, Sentence.of("consent.pupil.no.email"));
        }
        return objections;
    }

    static Objection taken() {
        return new Objection("email", Sentence.of("consent.pupil.no.taken"));
    }

    private static void object(List<Objection> objections, Sentence because) {
        objections.add(new Objection("email", because));
    }
}
