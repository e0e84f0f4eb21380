package nl.zorgvuldig.dossier.record.termination;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionRules;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.enrolment.Enrolment;

/// Rules on which dates of leaving are plausible. The retention term counts from them, so a wrong
/// year would destroy a dossier too early: dates that would make it due at once are refused.
///
/// @param enrolments all of the pupil, the latest last: that one ends
/// @param term how long the board keeps a dossier
record TerminationRules(List<Enrolment> enrolments, RetentionTerm term, LocalDate today) {
    /// Days after leaving in which the end can still be withdrawn. After that the pupil comes back
    /// by being enrolled again.
    static final int DAYS_TO_STAY = 31;

    Enrolment enrolment() {
        return enrolments.getLast();
    }

    /// The first day on which the dossier may be destroyed. Empty while the pupil stays enrolled at
    /// another school of the board.
    Optional<LocalDate> dueOn(TerminationDates leaving) {
        return RetentionRules.dueOn(
                term,
                Stream.concat(enrolments.stream().limit(enrolments.size() - 1L), Stream.of(leaving.of(enrolment())))
                        .toList());
    }

    /// At most one for each field.
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    List<Objection> objections(TerminationDates leaving) {
        return Stream.of(lastSchoolDay(leaving), deregistered(leaving))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Objection> lastSchoolDay(TerminationDates leaving) {
        if (leaving.lastSchoolDay().isBefore(enrolment().entered())) {
            return no(
                    "lastSchoolDay",
                    "dossier.leave.no.before_entering",
                    enrolment().entered());
        }
        return leaving.lastSchoolDay().isAfter(today.plusYears(1))
                ? no("lastSchoolDay", "dossier.leave.no.far")
                : Optional.empty();
    }

    private Optional<Objection> deregistered(TerminationDates leaving) {
        if (leaving.deregistered().isBefore(leaving.lastSchoolDay())) {
            return no("deregistered", "dossier.leave.no.before_last");
        }
        if (leaving.deregistered().isAfter(today.plusYears(1))) {
            return no("deregistered", "dossier.leave.no.far");
        }
        return dueOn(leaving)
                .filter(due -> !due.isAfter(today))
                .flatMap(due -> no("deregistered", "dossier.leave.no.due", due));
    }

    /// Why the end can no longer be withdrawn; empty when it can.
    Optional<Objection> objectionToStaying() {
        if (!enrolment().ended()) {
            return no("lastSchoolDay", "dossier.leave.no.not_leaving");
        }
        return today.isAfter(enrolment().left().plusDays(DAYS_TO_STAY))
                ? no("lastSchoolDay", "dossier.leave.no.too_late_to_stay")
                : Optional.empty();
    }

    private static Optional<Objection> no(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }
}
