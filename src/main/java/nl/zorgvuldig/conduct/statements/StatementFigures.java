package nl.zorgvuldig.conduct.statements;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.PlaceCounts;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.Workplace;
import org.springframework.stereotype.Component;

/// Figure on current staff who have not signed the binding confidentiality statement.
@Component
final class StatementFigures implements Figures {
    private final StatementStore store;
    private final Staff staff;
    private final Accounts accounts;
    private final Work work;

    StatementFigures(StatementStore store, Staff staff, Accounts accounts, Work work) {
        this.store = store;
        this.staff = staff;
        this.accounts = accounts;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("statements_unsigned");
    }

    @Override
    @Upholds(CONFIDENTIALITY)
    public List<Figure> count(LocalDate today) {
        StatementRules rules = new StatementRules(work.read(Act.MAINTAIN, store::list), today);
        Map<PersonId, Integer> signed = work.read(Act.MAINTAIN, store::newest);
        Set<PersonId> known = accounts.listOpen(AccountKind.STAFF).keySet();
        PlaceCounts counts = new PlaceCounts();
        for (Workplace workplace : staff.listWorking(today)) {
            if (known.contains(workplace.person())) {
                counts.add(
                        workplace.school(),
                        rules.bound(signed.getOrDefault(workplace.person(), 0)) ? 0 : 1,
                        1,
                        Standing.AT_RISK);
            }
        }
        return counts.figures(CONFIDENTIALITY, "statements_unsigned", "/geheimhouding/overzicht");
    }
}
