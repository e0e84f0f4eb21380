package nl.zorgvuldig.conduct.codes.notices;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.conduct.codes.ConductCodeDuty;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.conduct.codes.ConductCodeRules;
import nl.zorgvuldig.conduct.codes.ConductCodeStore;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeStore.SentNotice;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeConfirmationStore;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.Workplace;
import org.springframework.stereotype.Component;

/// Automatic notices: each version is delivered on its day, to new staff on their first day, and
/// outstanding receipts are reminded of. It may be interrupted at any point; concurrent runs do not
/// duplicate work.
@Component
@Upholds(CODE_RECEIVED_BY_ALL_STAFF)
public final class ConductCodeNoticeRunner {
    /// Number of people per transaction.
    static final int BATCH = 100;

    private final ConductCodeStore codes;
    private final ConductCodeConfirmationStore receipts;
    private final ConductCodeNoticeStore notices;
    private final ConductCodeNoticeSender sending;
    private final Staff staff;
    private final Accounts accounts;
    private final Work work;
    private final Clock clock;

    ConductCodeNoticeRunner(
            ConductCodeStore codes,
            ConductCodeConfirmationStore receipts,
            ConductCodeNoticeStore notices,
            ConductCodeNoticeSender sending,
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

    /// Sends the notices of the acting board.
    public void run() {
        LocalDate today = SchoolDay.today(clock);
        ConductCodeRules rules = work.read(Act.MAINTAIN, () -> new ConductCodeRules(codes.listStanding(), today));
        if (rules.current().isEmpty()) {
            return;
        }
        List<ConductCodeNoticeSender.Due> due = due(rules, today);
        for (int from = 0; from < due.size(); from += BATCH) {
            sending.send(due.subList(from, Math.min(due.size(), from + BATCH)), today);
        }
    }

    private List<ConductCodeNoticeSender.Due> due(ConductCodeRules rules, LocalDate today) {
        Map<PersonId, List<SentNotice>> sent = work.read(Act.MAINTAIN, notices::list);
        Map<PersonId, Map<ConductCodeId, Integer>> confirmed = work.read(Act.MAINTAIN, receipts::newest);
        List<ConductCodeNoticeSender.Due> all = new ArrayList<>();
        for (PersonId person : people(today)) {
            List<SentNotice> before = sent.getOrDefault(person, List.of());
            for (ConductCodeDuty duty : rules.duties(confirmed.getOrDefault(person, Map.of()))) {
                notice(rules, before, duty, today)
                        .ifPresent(notice -> all.add(new ConductCodeNoticeSender.Due(person, duty, notice)));
            }
        }
        return all;
    }

    private static Optional<ConductCodeNotice> notice(
            ConductCodeRules rules, List<SentNotice> before, ConductCodeDuty duty, LocalDate today) {
        ConductCodeId code = duty.current().code();
        return new ConductCodeNoticeRules(
                        before.stream()
                                .filter(notice -> notice.code().equals(code))
                                .toList(),
                        rules.demanded(code),
                        today)
                .due(duty);
    }

    /// Everybody who works here today and can sign in.
    private Set<PersonId> people(LocalDate today) {
        Set<PersonId> working =
                staff.listWorking(today).stream().map(Workplace::person).collect(Collectors.toCollection(HashSet::new));
        working.retainAll(accounts.listOpen(AccountKind.STAFF).keySet());
        return working;
    }
}
