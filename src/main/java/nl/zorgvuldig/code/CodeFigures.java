package nl.zorgvuldig.code;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.PlaceCounts;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.Workplace;
import org.springframework.stereotype.Component;

/// Receipts of the code of conduct that are owed: for two weeks there is time to confirm, then they
/// are asked for, and four weeks after it was delivered it went wrong.
@Component
final class CodeFigures implements Figures {
    private static final String LONG_AGO = """
            select distinct person from code.step
            where board = :board and step = 'delivered' and taken_on < :before""";

    private final BoardJdbc jdbc;
    private final CodeStore codes;
    private final ReceiptStore receipts;
    private final Staff staff;
    private final Accounts accounts;
    private final Work work;

    CodeFigures(BoardJdbc jdbc, CodeStore codes, ReceiptStore receipts, Staff staff, Accounts accounts, Work work) {
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
        CodeRules rules = new CodeRules(work.read(Act.MAINTAIN, codes::listStanding), today);
        Map<PersonId, Map<CodeId, Integer>> confirmed = work.read(Act.MAINTAIN, receipts::newest);
        Set<UUID> longAgo = work.read(Act.MAINTAIN, () -> deliveredBefore(today.minusDays(CodeRules.TIME)));
        Set<PersonId> known = accounts.listOpen(AccountKind.STAFF).keySet();
        PlaceCounts counts = new PlaceCounts();
        for (Workplace one : staff.listWorking(today)) {
            if (known.contains(one.person())) {
                List<CodeVersion> owed = rules.owed(confirmed.getOrDefault(one.person(), Map.of()));
                LocalDate since = owed.stream()
                        .map(CodeVersion::since)
                        .min(Comparator.naturalOrder())
                        .orElse(today);
                counts.add(
                        one.school(),
                        owed.size(),
                        rules.current().size(),
                        since.isBefore(today.minusDays(CodeRules.TIME))
                                        && longAgo.contains(one.person().value())
                                ? Standing.BROKEN
                                : since.isBefore(today.minusDays(CodeRules.READING))
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
