package nl.zorgvuldig.conduct.codes.notices;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.conduct.codes.ConductCodeDuty;
import nl.zorgvuldig.conduct.codes.ConductCodeRules;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeStore.SentNotice;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for the notice due to one person about one document today: delivering the current version,
/// on its day or on the person's first; and reminding, twice, of an outstanding receipt.
///
/// @param sent notices to this person about this document
/// @param demanded the oldest version whose receipt still counts
public record ConductCodeNoticeRules(Collection<SentNotice> sent, int demanded, LocalDate today) {
    /// Number of days after the delivery.
    static final int REMINDER = 7;
    static final int SECOND_REMINDER = 21;

    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Optional<ConductCodeNotice> due(ConductCodeDuty duty) {
        if (done(ConductCodeNotice.DELIVERED).stream()
                .noneMatch(notice -> notice.version() == duty.current().version())) {
            return Optional.of(ConductCodeNotice.DELIVERED);
        }
        return switch (duty) {
            case ConductCodeDuty.Received _ -> Optional.empty();
            case ConductCodeDuty.Owed _ -> reminder();
        };
    }

    /// What the receipt awaits: the program until delivery, then the person who owes it.
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    public AwaitedAction waiting(ConductCodeDuty duty) {
        return switch (duty) {
            case ConductCodeDuty.Received _ -> new AwaitedAction.Nobody();
            case ConductCodeDuty.Owed _ ->
                told().<AwaitedAction>map(first -> new AwaitedAction.Somebody(
                                CaseParty.SELF,
                                "code.task.confirm",
                                first,
                                first.plusDays(ConductCodeRules.READING),
                                CODE_RECEIVED_BY_ALL_STAFF))
                        .orElseGet(() -> new AwaitedAction.Day(today));
        };
    }

    /// The day on which the person was first notified of what they owe.
    private Optional<LocalDate> told() {
        return done(ConductCodeNotice.DELIVERED).stream().map(SentNotice::on).min(Comparator.naturalOrder());
    }

    private Optional<ConductCodeNotice> reminder() {
        LocalDate first = told().orElse(today);
        Optional<LocalDate> reminded =
                done(ConductCodeNotice.REMINDED).stream().map(SentNotice::on).max(Comparator.naturalOrder());
        if (reminded.isEmpty()) {
            return after(first, REMINDER, ConductCodeNotice.REMINDED);
        }
        return done(ConductCodeNotice.REMINDED_AGAIN).isEmpty()
                        && !today.isBefore(reminded.get().plusDays(REMINDER))
                ? after(first, SECOND_REMINDER, ConductCodeNotice.REMINDED_AGAIN)
                : Optional.empty();
    }

    private Optional<ConductCodeNotice> after(LocalDate first, int days, ConductCodeNotice notice) {
        return today.isBefore(first.plusDays(days)) ? Optional.empty() : Optional.of(notice);
    }

    private List<SentNotice> done(ConductCodeNotice notice) {
        return sent.stream()
                .filter(sentNotice -> sentNotice.notice() == notice && sentNotice.version() >= demanded)
                .toList();
    }
}
