package nl.zorgvuldig.platform.worklist;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.worklist.WaitingNoticeRules.Telling;
import nl.zorgvuldig.platform.worklist.WaitingNoticeRules.WaitingNotice;

/// How often somebody wants to be notified of one kind of what waits.
public enum DigestFrequency {
    DAILY,
    /// On Mondays.
    WEEKLY,
    NEVER;

    /// Kinds whose term is set by law or by the board's rules: everybody is notified of these.
    static final Set<String> LEGAL = Set.of("breach", "right", "request", "viewing", "destruction", "receipt");

    public String code() {
        return Codes.of(this);
    }

    static DigestFrequency of(String code) {
        return Codes.read(DigestFrequency.class, code);
    }

    /// Whether this can be chosen for a kind.
    @Upholds(WHERE_TO_TURN)
    public boolean suits(String kind) {
        return this != NEVER || !LEGAL.contains(kind);
    }

    /// What happens to a notice about a kind. For a kind with a legal term, notices of the last day
    /// and of escalation are sent on the day itself.
    @Upholds(WHERE_TO_TURN)
    Telling telling(String kind, WaitingNotice notice, LocalDate today) {
        boolean legal = LEGAL.contains(kind);
        return switch (this) {
            case DAILY -> Telling.IN_DIGEST;
            case WEEKLY ->
                today.getDayOfWeek() == DayOfWeek.MONDAY || legal && urgent(notice)
                        ? Telling.IN_DIGEST
                        : Telling.NOT_YET;
            case NEVER -> legal ? Telling.IN_DIGEST : Telling.QUIETLY;
        };
    }

    private static boolean urgent(WaitingNotice notice) {
        return switch (notice) {
            case BEGUN, TWO_THIRDS -> false;
            case LAST_DAY, PASSED_ON -> true;
        };
    }
}
