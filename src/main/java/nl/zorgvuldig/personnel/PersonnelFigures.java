package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.PlaceCounts;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Term;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.Workplace;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Parts of personnel dossiers of former staff, and of applicants, that are kept past their term
/// although nobody holds them back.
@Component
final class PersonnelFigures implements Figures {
    private final EmploymentStore employments;
    private final ApplicantStore applicants;
    private final StaffHoldStore holds;
    private final StaffTerms terms;
    private final Staff roster;
    private final Vault vault;
    private final Work work;

    PersonnelFigures(
            EmploymentStore employments,
            ApplicantStore applicants,
            StaffHoldStore holds,
            StaffTerms terms,
            Staff roster,
            Vault vault,
            Work work) {
        this.employments = employments;
        this.applicants = applicants;
        this.holds = holds;
        this.terms = terms;
        this.roster = roster;
        this.vault = vault;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("personnel_past_term");
    }

    @Override
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public List<Figure> count(LocalDate today) {
        PlaceCounts counts = new PlaceCounts().addOfBoard(0, 0, Standing.UPHELD);
        Set<PersonId> working =
                roster.listWorking(today).stream().map(Workplace::person).collect(Collectors.toSet());
        List<Employment> ended = work.read(Act.MAINTAIN, () -> employments.listEnded(today)).stream()
                .filter(one -> !working.contains(one.employee()))
                .toList();
        Map<StaffClass, Term> lasting = terms.current();
        Map<PersonId, Map<StaffClass, LocalDate>> held = work.read(Act.MAINTAIN, () -> holds.held(today));
        Map<Keeping, Set<UUID>> keys = keys(ended);
        for (Employment one : ended) {
            long over =
                    EndRules.goes(
                                    one.period(),
                                    lasting,
                                    held.getOrDefault(one.employee(), Map.of()).keySet(),
                                    today)
                            .stream()
                            .filter(part -> keys.getOrDefault(part.keeping(), Set.of())
                                    .contains(one.employee().value()))
                            .count();
            counts.addOfBoard(over > 0 ? 1 : 0, 1, Standing.AT_RISK);
        }
        Term term = terms.ofApplicants();
        for (Applicant one : work.read(Act.MAINTAIN, applicants::listDays)) {
            counts.addOfBoard(ApplicantRules.decide(one, term, today) == Stay.GOES ? 1 : 0, 1, Standing.AT_RISK);
        }
        return counts.figures(STAFF_DATA_FOR_APPOINTMENT_AND_PAY, "personnel_past_term", "/personeelsdossiers");
    }

    private Map<Keeping, Set<UUID>> keys(List<Employment> ended) {
        return vault.existing(
                Acting.current().board(),
                Arrays.stream(StaffClass.values()).map(StaffClass::keeping).collect(Collectors.toSet()),
                ended.stream().map(one -> one.employee().value()).toList());
    }
}
