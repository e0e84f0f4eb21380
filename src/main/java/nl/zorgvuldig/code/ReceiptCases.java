package nl.zorgvuldig.code;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.Workplace;
import org.springframework.stereotype.Component;

/// Receipts of policy documents that who works here still owes, each the case of its document. Nobody
/// can confirm for somebody else, so it is their own turn; who cannot sign in is not told, and owes
/// nothing yet.
@Component
final class ReceiptCases implements CaseKind {
    private final CodeStore codes;
    private final ReceiptStore receipts;
    private final CodeNoticeStore notices;
    private final Staff staff;
    private final Accounts accounts;
    private final Turns turns;

    ReceiptCases(
            CodeStore codes,
            ReceiptStore receipts,
            CodeNoticeStore notices,
            Staff staff,
            Accounts accounts,
            Turns turns) {
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
        CodeRules rules = new CodeRules(codes.listStanding(), today);
        Map<CodeId, Integer> demanded = rules.current().stream()
                .collect(Collectors.toMap(CodeVersion::code, one -> rules.demanded(one.code())));
        Map<PersonId, Map<CodeId, Integer>> confirmed = receipts.newest();
        Map<PersonId, List<SentCodeNotice>> sent = notices.list();
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

    private List<Turn> turns(
            PersonId person,
            Duty duty,
            Collection<SentCodeNotice> sent,
            Map<CodeId, Integer> demanded,
            LocalDate today) {
        CodeId code = duty.current().code();
        List<SentCodeNotice> about =
                sent.stream().filter(one -> one.code().equals(code)).toList();
        return Turns.of(
                new CodeNoticeRules(about, demanded.getOrDefault(code, 0), today).waiting(duty),
                waiting -> turns.first(waiting, Set.of(person), List.of(), Set.of(), today));
    }
}
