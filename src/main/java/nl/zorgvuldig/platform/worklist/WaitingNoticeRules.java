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

/// Which messages are due about something that waits for somebody. Facts in, answer out.
///
/// @param since the day from which it waits
/// @param until the last day on which it is in time
/// @param began the day on which the program first sent such messages for this board
@Upholds(WHERE_TO_TURN)
record WaitingNoticeRules(LocalDate since, LocalDate until, LocalDate began, LocalDate today) {
    /// Days of a term from which there is a message at two thirds of it; a shorter one is over soon.
    static final int LONG = 6;

    /// Days after the first in which nothing is passed on: who was never told before can still act.
    static final int HELD = 7;

    private static final int THIRDS = 3;

    /// What becomes of a message that is due.
    enum Telling {
        IN_DIGEST,
        /// Not told, and not later either.
        QUIETLY,
        /// On another day.
        NOT_YET
    }

    /// None while nobody must act.
    static Optional<WaitingNoticeRules> of(WorkTurn turn, LocalDate began, LocalDate today) {
        return switch (turn) {
            case WorkTurn.Later _ -> Optional.empty();
            case WorkTurn.Now now -> Optional.of(new WaitingNoticeRules(now.since(), now.until(), began, today));
        };
    }

    /// The first day on which a message is due; none for what is never sent.
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

    /// What is due today or was before; among it what was told already.
    Set<WaitingNotice> due() {
        return Arrays.stream(WaitingNotice.values())
                .filter(notice -> day(notice).filter(day -> !day.isAfter(today)).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WaitingNotice.class)));
    }

    /// Whether a message is due that was not sent since it was.
    ///
    /// @param told the newest day on which the same was told
    boolean isNew(WaitingNotice notice, Optional<LocalDate> told) {
        return day(notice)
                .filter(day -> !day.isAfter(today))
                .filter(day -> told.filter(before -> !before.isBefore(day)).isEmpty())
                .isPresent();
    }

    /// What becomes of a message that is due, as far as the day says: on the first day of a board only
    /// what is late already is told, and what is due just then.
    Telling telling(WaitingNotice notice) {
        boolean before = day(notice).filter(day -> day.isBefore(today)).isPresent();
        return today.equals(began) && before && !until.isBefore(today) ? Telling.QUIETLY : Telling.IN_DIGEST;
    }

    /// When somebody is told of something that waits.
    public enum WaitingNotice {
        /// It begins to wait.
        BEGUN,
        TWO_THIRDS,
        LAST_DAY,
        /// The last day is over: to the next in line.
        PASSED_ON;

        String code() {
            return Codes.of(this);
        }

        static WaitingNotice of(String code) {
            return Codes.read(WaitingNotice.class, code);
        }
    }
}
