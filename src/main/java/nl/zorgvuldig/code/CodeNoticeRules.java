package nl.zorgvuldig.code;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.casework.Party;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.policy.Upholds;

/// What is to be done for one person about one document today: delivering what is current, on its
/// day or on the person's first; and reminding, twice, of a receipt that is owed.
///
/// @param sent what this person was told about this document
/// @param demanded the oldest version whose receipt still counts
record CodeNoticeRules(Collection<SentCodeNotice> sent, int demanded, LocalDate today) {
    /// Days after the delivery.
    static final int REMINDER = 7;
    static final int SECOND_REMINDER = 21;

    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Optional<CodeNotice> due(Duty duty) {
        if (done(CodeNotice.DELIVERED).stream()
                .noneMatch(one -> one.version() == duty.current().version())) {
            return Optional.of(CodeNotice.DELIVERED);
        }
        return switch (duty) {
            case Duty.Received _ -> Optional.empty();
            case Duty.Owed _ -> reminder();
        };
    }

    /// What the receipt waits for: until it was delivered for the program, then for who owes it.
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Waiting waiting(Duty duty) {
        return switch (duty) {
            case Duty.Received _ -> new Waiting.Nobody();
            case Duty.Owed _ ->
                told().<Waiting>map(first -> new Waiting.Somebody(
                                Party.SELF,
                                "code.task.confirm",
                                first,
                                first.plusDays(CodeRules.READING),
                                CODE_RECEIVED_BY_ALL_STAFF))
                        .orElseGet(() -> new Waiting.Day(today));
        };
    }

    /// The day on which the person was first told of what they owe.
    private Optional<LocalDate> told() {
        return done(CodeNotice.DELIVERED).stream().map(SentCodeNotice::on).min(Comparator.naturalOrder());
    }

    private Optional<CodeNotice> reminder() {
        LocalDate first = told().orElse(today);
        Optional<LocalDate> reminded =
                done(CodeNotice.REMINDED).stream().map(SentCodeNotice::on).max(Comparator.naturalOrder());
        if (reminded.isEmpty()) {
            return after(first, REMINDER, CodeNotice.REMINDED);
        }
        return done(CodeNotice.REMINDED_AGAIN).isEmpty()
                        && !today.isBefore(reminded.get().plusDays(REMINDER))
                ? after(first, SECOND_REMINDER, CodeNotice.REMINDED_AGAIN)
                : Optional.empty();
    }

    private Optional<CodeNotice> after(LocalDate first, int days, CodeNotice notice) {
        return today.isBefore(first.plusDays(days)) ? Optional.empty() : Optional.of(notice);
    }

    private List<SentCodeNotice> done(CodeNotice notice) {
        return sent.stream()
                .filter(one -> one.notice() == notice && one.version() >= demanded)
                .toList();
    }
}
