package nl.zorgvuldig.school.personnel.applicants;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.personnel.departures.RetentionOutcome;

/// Rules for recording applicants, and their retention. Facts in, answer out.
public final class ApplicantRules {
    static final int LONGEST = 120;

    private static final RetentionTerm WITH_CONSENT = new RetentionTerm(1, RetentionTerm.Unit.YEARS);

    /// Number of months after which the list marks an open procedure.
    private static final int LONG_OPEN_MONTHS = 6;

    private ApplicantRules() {}

    /// The last day of retention: the term after the procedure, or a year with consent. Empty while
    /// the procedure is open.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public static Optional<LocalDate> lastDay(
            Optional<LocalDate> ended, Optional<LocalDate> consented, RetentionTerm term) {
        return ended.map(day -> {
            LocalDate without = term.from(day);
            return consented
                    .map(_ -> WITH_CONSENT.from(day))
                    .filter(year -> year.isAfter(without))
                    .orElse(without);
        });
    }

    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public static RetentionOutcome decide(Applicant applicant, RetentionTerm term, LocalDate today) {
        return lastDay(applicant.ended(), applicant.consented(), term)
                .filter(today::isAfter)
                .map(_ -> RetentionOutcome.GOES)
                .orElse(RetentionOutcome.STAYS);
    }

    /// The state of a procedure.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public static ApplicantProcedure procedure(Applicant applicant, LocalDate today) {
        if (applicant.ended().isPresent()) {
            return ApplicantProcedure.OVER;
        }
        return applicant.applied().plusMonths(LONG_OPEN_MONTHS).isBefore(today)
                ? ApplicantProcedure.OPEN_LONG
                : ApplicantProcedure.OPEN;
    }

    /// Objections to a new applicant.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public static List<Objection> added(Applicant applicant, LocalDate today) {
        return Stream.of(
                        text("name", applicant.name()),
                        text("vacancy", applicant.vacancy()),
                        day("applied", applicant.applied(), today))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Objections to the end of a procedure. It can have ended however long ago somebody applied.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public static List<Objection> changed(Applicant applicant, LocalDate today) {
        return Stream.of(
                        applicant.ended().flatMap(day -> day("ended", day, today)),
                        applicant
                                .ended()
                                .filter(day -> day.isBefore(applicant.applied()))
                                .flatMap(_ -> no("ended", "personnel.objection.before_applied")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Objection> text(String field, String text) {
        return FreeText.check(field, text, LONGEST, Sentence.of("personnel.objection.empty"));
    }

    private static Optional<Objection> day(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return no(field, "personnel.objection.future");
        }
        return day.isBefore(today.minusYears(2)) ? no(field, "personnel.objection.long_ago") : Optional.empty();
    }

    private static Optional<Objection> no(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }
}
