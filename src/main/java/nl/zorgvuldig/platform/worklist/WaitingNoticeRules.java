package nl.zorgvuldig.platform.worklist;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for which notices are due about something that waits for somebody. Facts in, answer out.
///
/// @param since the day from which it waits
/// @param until the last day on which it is in time
/// @param began the day on which the program first sent such notices for this board
@Upholds(WHERE_TO_TURN)
record WaitingNoticeRules(LocalDate since, LocalDate until, LocalDate began, LocalDate today) {
    /// Length in days of a term from which there is a notice at two thirds of it; a shorter one is
    /// over soon.
    static final int LONG = 6;

    /// Days after the first in which nothing is escalated: people who were never notified before
    /// can still act.
    static final int HELD = 7;

    private static final int THIRDS = 3;

    /// What happens to a notice that is due.
    enum Telling {
        IN_DIGEST,
        /// Not sent, and not later either.
        QUIETLY,
        /// Sent on another day.
        NOT_YET
    }

    /// Empty while nobody must act.
    static Optional<WaitingNoticeRules> of(WorkTurn turn, LocalDate began, LocalDate today) {
        return switch (turn) {
            case WorkTurn.Later _ -> Optional.empty();
            case WorkTurn.Now now -> Optional.of(new WaitingNoticeRules(now.since(), now.until(), began, today));
        };
    }

    /// The first day on which a notice is due; empty when it is never sent.
    Optional<LocalDate> day(WaitingNotice notice) {
        return switch (notice) {
            case BEGUN -> Optional.of(since);
            case TWO_THIRDS -> {
                long days = ChronoUnit.DAYS.between(since, until);
                yield days < LONG ? Optional.empty() : Optional.of(since.plusDays(2 * days / THIRDS));
            }
            case LAST_DAY -> Optional.of(until);
            case PASSED_ON -> {
                LocalDate held = began.plusDays(HELD);
                LocalDate after = until.plusDays(1);
                yield Optional.of(after.isBefore(held) ? held : after);
            }
        };
    }

    /// Notices due today or earlier, including those already sent.
    Set<WaitingNotice> due() {
        return Arrays.stream(WaitingNotice.values())
                .filter(notice -> day(notice).filter(day -> !day.isAfter(today)).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WaitingNotice.class)));
    }

    /// Whether a notice is due that was not sent since it became due.
    ///
    /// @param told the newest day on which the same was sent
    boolean isNew(WaitingNotice notice, Optional<LocalDate> told) {
        return day(notice)
                .filter(day -> !day.isAfter(today))
                .filter(day -> told.filter(before -> !before.isBefore(day)).isEmpty())
                .isPresent();
    }

    /// What happens to a notice that is due, as far as the day decides: on the first day of a board
    /// only what is late already is sent, and what becomes due on that day.
    Telling telling(WaitingNotice notice) {
        boolean before = day(notice).filter(day -> day.isBefore(today)).isPresent();
        return today.equals(began) && before && !until.isBefore(today) ? Telling.QUIETLY : Telling.IN_DIGEST;
    }

    /// Moment at which somebody is notified of something that waits.
    public enum WaitingNotice {
        /// It begins to wait.
        BEGUN,
        TWO_THIRDS,
        LAST_DAY,
        /// The last day is over: escalated to the next in line.
        PASSED_ON;

        String code() {
            return Codes.of(this);
        }

        static WaitingNotice of(String code) {
            return Codes.read(WaitingNotice.class, code);
        }
    }
}
