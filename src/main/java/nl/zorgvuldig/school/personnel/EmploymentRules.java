package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for the recorded period of employment. Facts in, answer out.
public final class EmploymentRules {
    private EmploymentRules() {}

    /// @param last the last day; empty when no end is known
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static List<Objection> objections(LocalDate from, Optional<LocalDate> last, LocalDate today) {
        LocalDate end = last.orElse(Period.OPEN);
        return Stream.of(from(from, today), last(from, end, today))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Objections that warn of immediate effects of a mistyped day: destruction of data whose term
    /// would be over, and closing the account of somebody who works here according to the roster.
    ///
    /// @param goes the parts that would be destroyed at once with this last day
    /// @param leaves whether the account would be closed at once
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static List<Objection> loss(Set<PersonnelDossierPart> goes, Leaves leaves, LossConfirmation loss) {
        if (loss == LossConfirmation.CONFIRMED) {
            return List.of();
        }
        if (!goes.isEmpty()) {
            return List.of(new Objection("gone", Sentence.of("personnel.objection.goes", names(goes))));
        }
        return leaves == Leaves.AT_ONCE
                ? List.of(new Objection("gone", Sentence.of("personnel.objection.leaves")))
                : List.of();
    }

    /// Whether somebody who works here according to the roster could no longer sign in if this
    /// became their period of employment.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public static Leaves leaves(
            PersonId employee, Optional<Period> known, Period wanted, Set<PersonId> working, LocalDate today) {
        return wanted.until().isBefore(today)
                        && working.contains(employee)
                        && !known.map(Period::until).equals(Optional.of(wanted.until()))
                ? Leaves.AT_ONCE
                : Leaves.NOT_NOW;
    }

    /// When an account is closed.
    public enum Leaves {
        NOT_NOW,
        AT_ONCE
    }

    /// The names of the parts, as a list in words.
    public static Sentence names(Set<PersonnelDossierPart> parts) {
        return parts.stream()
                .sorted()
                .map(part -> Sentence.of("personnel.goes." + part.retention()))
                .reduce((some, sentence) -> Sentence.of("personnel.both", some, sentence))
                .orElseThrow();
    }

    private static Optional<Objection> from(LocalDate from, LocalDate today) {
        if (from.isAfter(today.plusYears(2))) {
            return no("from", "personnel.objection.far");
        }
        return from.isBefore(today.minusYears(60)) ? no("from", "personnel.objection.long_ago") : Optional.empty();
    }

    private static Optional<Objection> last(LocalDate from, LocalDate end, LocalDate today) {
        if (end.isBefore(from)) {
            return no("last", "personnel.objection.before");
        }
        return !end.equals(Period.OPEN) && end.isAfter(today.plusYears(20))
                ? no("last", "personnel.objection.far")
                : Optional.empty();
    }

    private static Optional<Objection> no(String field, String key) {
        return Optional.of(new Objection(field, Sentence.of(key)));
    }
}
