package nl.zorgvuldig.conduct.codes.receipts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.conduct.codes.ConductCodeDuty;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.conduct.codes.ConductCodeRules;
import nl.zorgvuldig.conduct.codes.ConductCodeStore;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeRules;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeStore;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeStore.SentNotice;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.Workplace;
import org.springframework.stereotype.Component;

/// Outstanding receipts of current staff as cases, one per document. Nobody can confirm for
/// somebody else, so each awaits the person themselves; people who cannot sign in are not notified
/// and owe nothing yet.
@Component
final class ConductCodeReceiptCases implements CaseKind {
    private final ConductCodeStore codes;
    private final ConductCodeConfirmationStore receipts;
    private final ConductCodeNoticeStore notices;
    private final Staff staff;
    private final Accounts accounts;
    private final WorkTurnFinder turns;

    ConductCodeReceiptCases(
            ConductCodeStore codes,
            ConductCodeConfirmationStore receipts,
            ConductCodeNoticeStore notices,
            Staff staff,
            Accounts accounts,
            WorkTurnFinder turns) {
        this.codes = codes;
        this.receipts = receipts;
        this.notices = notices;
        this.staff = staff;
        this.accounts = accounts;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "receipt";
    }

    @Override
    public Set<String> reminded() {
        return Set.of("code.task.confirm");
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        ConductCodeRules rules = new ConductCodeRules(codes.listStanding(), today);
        Map<ConductCodeId, Integer> demanded = rules.current().stream()
                .collect(Collectors.toMap(ConductCodeVersion::code, version -> rules.demanded(version.code())));
        Map<PersonId, Map<ConductCodeId, Integer>> confirmed = receipts.newest();
        Map<PersonId, List<SentNotice>> sent = notices.list();
        Set<PersonId> known = accounts.listOpen(AccountKind.STAFF).keySet();
        return staff.listWorking(today).stream()
                .map(Workplace::person)
                .distinct()
                .filter(known::contains)
                .flatMap(person -> rules.duties(confirmed.getOrDefault(person, Map.of())).stream()
                        .flatMap(duty -> OpenCase.of(
                                        duty.current().code().value(),
                                        turns(person, duty, sent.getOrDefault(person, List.of()), demanded, today))
                                .map(owed -> owed.labelled(duty.current().title()))))
                .toList();
    }

    private List<WorkTurn> turns(
            PersonId person,
            ConductCodeDuty duty,
            Collection<SentNotice> sent,
            Map<ConductCodeId, Integer> demanded,
            LocalDate today) {
        ConductCodeId code = duty.current().code();
        List<SentNotice> about =
                sent.stream().filter(notice -> notice.code().equals(code)).toList();
        return WorkTurnFinder.of(
                new ConductCodeNoticeRules(about, demanded.getOrDefault(code, 0), today).waiting(duty),
                waiting -> turns.first(waiting, Set.of(person), List.of(), Set.of(), today));
    }
}
