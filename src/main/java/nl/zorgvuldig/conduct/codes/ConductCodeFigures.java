package nl.zorgvuldig.conduct.codes;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeConfirmationStore;
import nl.zorgvuldig.platform.database.BoardJdbc;
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

/// Figure on outstanding receipts of the code of conduct: upheld for two weeks, in which people
/// have time to confirm, then at risk, and broken four weeks after delivery.
@Component
final class ConductCodeFigures implements Figures {
    private static final String LONG_AGO = """
            select distinct person from code.step
            where board = :board and step = 'delivered' and taken_on < :before""";

    private final BoardJdbc jdbc;
    private final ConductCodeStore codes;
    private final ConductCodeConfirmationStore receipts;
    private final Staff staff;
    private final Accounts accounts;
    private final Work work;

    ConductCodeFigures(
            BoardJdbc jdbc,
            ConductCodeStore codes,
            ConductCodeConfirmationStore receipts,
            Staff staff,
            Accounts accounts,
            Work work) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.receipts = receipts;
        this.staff = staff;
        this.accounts = accounts;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("receipts_missing");
    }

    @Override
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    public List<Figure> count(LocalDate today) {
        ConductCodeRules rules = new ConductCodeRules(work.read(Act.MAINTAIN, codes::listStanding), today);
        Map<PersonId, Map<ConductCodeId, Integer>> confirmed = work.read(Act.MAINTAIN, receipts::newest);
        Set<UUID> longAgo = work.read(Act.MAINTAIN, () -> deliveredBefore(today.minusDays(ConductCodeRules.TIME)));
        Set<PersonId> known = accounts.listOpen(AccountKind.STAFF).keySet();
        PlaceCounts counts = new PlaceCounts();
        for (Workplace workplace : staff.listWorking(today)) {
            if (known.contains(workplace.person())) {
                List<ConductCodeVersion> owed = rules.owed(confirmed.getOrDefault(workplace.person(), Map.of()));
                LocalDate since = owed.stream()
                        .map(ConductCodeVersion::since)
                        .min(Comparator.naturalOrder())
                        .orElse(today);
                counts.add(
                        workplace.school(),
                        owed.size(),
                        rules.current().size(),
                        since.isBefore(today.minusDays(ConductCodeRules.TIME))
                                        && longAgo.contains(workplace.person().value())
                                ? Standing.BROKEN
                                : since.isBefore(today.minusDays(ConductCodeRules.READING))
                                        ? Standing.AT_RISK
                                        : Standing.UPHELD);
            }
        }
        return counts.figures(CODE_RECEIVED_BY_ALL_STAFF, "receipts_missing", "/gedragscode/overzicht");
    }

    private Set<UUID> deliveredBefore(LocalDate day) {
        return Set.copyOf(
                jdbc.sql(LONG_AGO).param("before", day).query(UUID.class).list());
    }
}
