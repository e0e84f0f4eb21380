package nl.zorgvuldig.school.personnel.departures;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.PlaceCounts;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.Workplace;
import nl.zorgvuldig.school.personnel.Employment;
import nl.zorgvuldig.school.personnel.EmploymentStore;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.applicants.Applicant;
import nl.zorgvuldig.school.personnel.applicants.ApplicantRules;
import nl.zorgvuldig.school.personnel.applicants.ApplicantStore;
import nl.zorgvuldig.school.personnel.holds.StaffHoldStore;
import org.springframework.stereotype.Component;

/// Figures on parts of personnel dossiers of former staff, and on applicants, kept past their term
/// without a hold.
@Component
final class PersonnelFigures implements Figures {
    private final EmploymentStore employments;
    private final ApplicantStore applicants;
    private final StaffHoldStore holds;
    private final StaffRetentionTerms terms;
    private final Staff roster;
    private final Vault vault;
    private final Work work;

    PersonnelFigures(
            EmploymentStore employments,
            ApplicantStore applicants,
            StaffHoldStore holds,
            StaffRetentionTerms terms,
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
                .filter(employment -> !working.contains(employment.employee()))
                .toList();
        Map<PersonnelDossierPart, RetentionTerm> lasting = terms.current();
        Map<PersonId, Map<PersonnelDossierPart, LocalDate>> held = work.read(Act.MAINTAIN, () -> holds.held(today));
        Map<RetentionPurpose, Set<UUID>> keys = keys(ended);
        for (Employment employment : ended) {
            long over = StaffRetentionRules.goes(
                            employment.period(),
                            lasting,
                            held.getOrDefault(employment.employee(), Map.of()).keySet(),
                            today)
                    .stream()
                    .filter(part -> keys.getOrDefault(part.keeping(), Set.of())
                            .contains(employment.employee().value()))
                    .count();
            counts.addOfBoard(over > 0 ? 1 : 0, 1, Standing.AT_RISK);
        }
        RetentionTerm term = terms.ofApplicants();
        for (Applicant applicant : work.read(Act.MAINTAIN, applicants::listDays)) {
            counts.addOfBoard(
                    ApplicantRules.decide(applicant, term, today) == RetentionOutcome.GOES ? 1 : 0,
                    1,
                    Standing.AT_RISK);
        }
        return counts.figures(STAFF_DATA_FOR_APPOINTMENT_AND_PAY, "personnel_past_term", "/personeelsdossiers");
    }

    private Map<RetentionPurpose, Set<UUID>> keys(List<Employment> ended) {
        return vault.existing(
                Acting.current().board(),
                Arrays.stream(PersonnelDossierPart.values())
                        .map(PersonnelDossierPart::keeping)
                        .collect(Collectors.toSet()),
                ended.stream().map(employment -> employment.employee().value()).toList());
    }
}
