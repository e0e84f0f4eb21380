package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Term;

/// What may be written down about an applicant, and how long it stays. Facts in, answer out.
final class ApplicantRules {
    static final int LONGEST = 120;

    private static final Term WITH_CONSENT = new Term(1, Term.Unit.YEARS);

    /// How long a procedure may go on before the list says so.
    private static final int LONG_OPEN_MONTHS = 6;

    private ApplicantRules() {}

    /// The last day: the term after the procedure, or with consent a year. Empty as long as the
    /// procedure goes on.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Optional<LocalDate> lastDay(Optional<LocalDate> ended, Optional<LocalDate> consented, Term term) {
        return ended.map(day -> {
            LocalDate without = term.from(day);
            return consented
                    .map(_ -> WITH_CONSENT.from(day))
                    .filter(year -> year.isAfter(without))
                    .orElse(without);
        });
    }

    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Stay decide(Applicant one, Term term, LocalDate today) {
        return lastDay(one.ended(), one.consented(), term)
                .filter(today::isAfter)
                .map(_ -> Stay.GOES)
                .orElse(Stay.STAYS);
    }

    /// How far a procedure is.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Procedure procedure(Applicant one, LocalDate today) {
        if (one.ended().isPresent()) {
            return Procedure.OVER;
        }
        return one.applied().plusMonths(LONG_OPEN_MONTHS).isBefore(today) ? Procedure.OPEN_LONG : Procedure.OPEN;
    }

    /// About somebody who is written down now.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static List<Objection> added(Applicant one, LocalDate today) {
        return Stream.of(text("name", one.name()), text("vacancy", one.vacancy()), day("applied", one.applied(), today))
                .flatMap(Optional::stream)
                .toList();
    }

    /// About the end of a procedure. However long ago somebody applied, it can be over.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static List<Objection> changed(Applicant one, LocalDate today) {
        return Stream.of(
                        one.ended().flatMap(day -> day("ended", day, today)),
                        one.ended()
                                .filter(day -> day.isBefore(one.applied()))
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
