package nl.zorgvuldig.code;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.Workplace;
import org.springframework.stereotype.Component;

/// What the program does by itself: it delivers each version on its day, to who is new on their
/// first day, and reminds of receipts that are owed. Cut off at any point it goes on where it was,
/// and two at once do the work of one.
@Component
@Upholds(CODE_RECEIVED_BY_ALL_STAFF)
public final class CodeWork {
    /// People in one transaction.
    static final int BATCH = 100;

    private final CodeStore codes;
    private final ReceiptStore receipts;
    private final CodeNoticeStore notices;
    private final CodeSending sending;
    private final Staff staff;
    private final Accounts accounts;
    private final Work work;
    private final Clock clock;

    CodeWork(
            CodeStore codes,
            ReceiptStore receipts,
            CodeNoticeStore notices,
            CodeSending sending,
            Staff staff,
            Accounts accounts,
            Work work,
            Clock clock) {
        this.codes = codes;
        this.receipts = receipts;
        this.notices = notices;
        this.sending = sending;
        this.staff = staff;
        this.accounts = accounts;
        this.work = work;
        this.clock = clock;
    }

    /// For the board the program acts for.
    public void run() {
        LocalDate today = SchoolDay.today(clock);
        CodeRules rules = work.read(Act.MAINTAIN, () -> new CodeRules(codes.listStanding(), today));
        if (rules.current().isEmpty()) {
            return;
        }
        List<CodeSending.Due> due = due(rules, today);
        for (int from = 0; from < due.size(); from += BATCH) {
            sending.send(due.subList(from, Math.min(due.size(), from + BATCH)), today);
        }
    }

    private List<CodeSending.Due> due(CodeRules rules, LocalDate today) {
        Map<PersonId, List<SentCodeNotice>> sent = work.read(Act.MAINTAIN, notices::list);
        Map<PersonId, Map<CodeId, Integer>> confirmed = work.read(Act.MAINTAIN, receipts::newest);
        List<CodeSending.Due> all = new ArrayList<>();
        for (PersonId person : people(today)) {
            List<SentCodeNotice> before = sent.getOrDefault(person, List.of());
            for (Duty duty : rules.duties(confirmed.getOrDefault(person, Map.of()))) {
                notice(rules, before, duty, today)
                        .ifPresent(notice -> all.add(new CodeSending.Due(person, duty, notice)));
            }
        }
        return all;
    }

    private static Optional<CodeNotice> notice(
            CodeRules rules, List<SentCodeNotice> before, Duty duty, LocalDate today) {
        CodeId code = duty.current().code();
        return new CodeNoticeRules(
                        before.stream().filter(one -> one.code().equals(code)).toList(), rules.demanded(code), today)
                .due(duty);
    }

    /// Whoever works here today and can sign in.
    private Set<PersonId> people(LocalDate today) {
        Set<PersonId> working =
                staff.listWorking(today).stream().map(Workplace::person).collect(Collectors.toCollection(HashSet::new));
        working.retainAll(accounts.listOpen(AccountKind.STAFF).keySet());
        return working;
    }
}
