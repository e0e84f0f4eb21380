package nl.zorgvuldig.access.control.reviews;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.time.Month;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on when a head reviews who has access at the school: once per school year, from October
/// on, when the groups are settled.
///
/// @param done whether it was done this school year
record AccessReviewRules(Done done, LocalDate today) {
    /// Months from the first of October in which there is time for it.
    static final int IN_TIME = 3;

    /// Months from the first of October after which half the school year has passed.
    static final int TOO_LATE = 6;

    enum Done {
        YES,
        NO
    }

    /// Where the head is reminded today.
    enum Reminding {
        NOTHING,
        /// On the head's own page.
        ON_SCREEN
    }

    /// From the first of October until it is done.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Reminding decide() {
        return done == Done.YES || today.isBefore(first(today)) ? Reminding.NOTHING : Reminding.ON_SCREEN;
    }

    /// How serious it is when it is not done: until the new year there is time, and after half a
    /// school year it counts as neglected.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Standing standing() {
        if (done == Done.YES || today.isBefore(first(today).plusMonths(IN_TIME))) {
            return Standing.UPHELD;
        }
        return today.isBefore(first(today).plusMonths(TOO_LATE)) ? Standing.AT_RISK : Standing.BROKEN;
    }

    /// The head does it before the new year. A review not done by the end of the school year
    /// lapses: the next school year has its own.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    AwaitedAction waiting() {
        if (done == Done.YES) {
            return new AwaitedAction.Nobody();
        }
        LocalDate first = first(today);
        return today.isBefore(first)
                ? new AwaitedAction.Day(first)
                : new AwaitedAction.Somebody(
                                CaseParty.KEEPER,
                                "access.task.review",
                                first,
                                first.plusMonths(IN_TIME).minusDays(1),
                                DOSSIER_FOR_GUIDES_AND_AUTHORITY)
                        .unless(SchoolYear.of(today).period().until().plusDays(1));
    }

    private static LocalDate first(LocalDate today) {
        return LocalDate.of(SchoolYear.of(today).start(), Month.OCTOBER, 1);
    }
}
