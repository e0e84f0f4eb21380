package nl.zorgvuldig.school.personnel.departures;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.RestrictionSource;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.Workplace;
import nl.zorgvuldig.school.personnel.Employment;
import nl.zorgvuldig.school.personnel.EmploymentStore;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.applicants.Applicant;
import nl.zorgvuldig.school.personnel.applicants.ApplicantRules;
import nl.zorgvuldig.school.personnel.applicants.ApplicantStore;
import nl.zorgvuldig.school.personnel.holds.StaffHoldStore;
import org.springframework.stereotype.Component;

/// Carries out ended employments, and destroys data of former staff and applicants on the day after
/// its retention term: the key first, which survives in no old copy of the database, then what
/// every module keeps under it. Runs as the system account, is idempotent and may be interrupted
/// anywhere: a destroyed key with rows left is picked up again. Nothing is destroyed of anyone who
/// works here today, whatever last day was recorded; nor a part that is held, nor anything of
/// somebody whose data is restricted or who has an undecided request about it.
@Component
public final class PersonnelDestruction {
    private final EmploymentStore employments;
    private final ApplicantStore applicants;
    private final StaffRetentionTerms terms;
    private final Staff roster;
    private final PersonnelRemoval removing;
    private final StaffHoldStore holds;
    private final StaffDepartures departures;
    private final List<RestrictionSource> stills;
    private final Vault vault;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    PersonnelDestruction(
            EmploymentStore employments,
            ApplicantStore applicants,
            StaffRetentionTerms terms,
            Staff roster,
            PersonnelRemoval removing,
            StaffHoldStore holds,
            StaffDepartures departures,
            List<RestrictionSource> stills,
            Vault vault,
            Boards boards,
            Work work,
            Clock clock) {
        this.employments = employments;
        this.applicants = applicants;
        this.terms = terms;
        this.roster = roster;
        this.removing = removing;
        this.holds = holds;
        this.departures = departures;
        this.stills = List.copyOf(stills);
        this.vault = vault;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// Runs for the acting board.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public void tidy() {
        boards.program(Acting.current().board()).run(() -> {
            departures.carryOut();
            staff();
            accounts();
            applicants();
        });
    }

    private void staff() {
        LocalDate today = SchoolDay.today(clock);
        List<Employment> ended = work.readApart(Act.MAINTAIN, () -> employments.listEnded(today));
        Set<PersonId> working =
                roster.listWorking(today).stream().map(Workplace::person).collect(Collectors.toSet());
        Map<PersonnelDossierPart, RetentionTerm> lasting = terms.current();
        Map<RetentionPurpose, Set<UUID>> keys = keys(ended);
        Map<PersonId, Map<PersonnelDossierPart, LocalDate>> held =
                work.readApart(Act.MAINTAIN, () -> holds.held(today));
        for (Employment employment : ended) {
            if (working.contains(employment.employee()) || kept(employment.employee())) {
                continue;
            }
            for (PersonnelDossierPart part : StaffRetentionRules.goes(
                    employment.period(),
                    lasting,
                    held.getOrDefault(employment.employee(), Map.of()).keySet(),
                    today)) {
                boolean locked = keys.getOrDefault(part.keeping(), Set.of())
                        .contains(employment.employee().value());
                if (!locked || endKey(employment.employee(), part, lasting, today)) {
                    removing.remove(employment.employee(), part);
                }
            }
        }
    }

    /// Whether the data is kept because it is restricted (AVG art. 18) or subject to an undecided
    /// request.
    private boolean kept(PersonId employee) {
        return RestrictionSource.kept(stills, Acting.current().board()).contains(employee.value());
    }

    /// Destroys the key of a part by the period and holds as they are now, which are locked
    /// meanwhile: they may have been corrected during earlier steps. Without a period, what
    /// protected the part is over.
    private boolean endKey(
            PersonId employee,
            PersonnelDossierPart part,
            Map<PersonnelDossierPart, RetentionTerm> lasting,
            LocalDate today) {
        return work.write(Act.MAINTAIN, () -> {
            employments.holdStill(employee);
            Set<PersonnelDossierPart> held =
                    holds.held(today).getOrDefault(employee, Map.of()).keySet();
            Optional<Employment> days = employments.find(employee);
            boolean over = days.map(employment -> StaffRetentionRules.goes(employment.period(), lasting, held, today))
                    .map(parts -> parts.contains(part))
                    .orElse(true);
            if (over) {
                removing.endKey(employee, part, days);
            }
            return over;
        });
    }

    private Map<RetentionPurpose, Set<UUID>> keys(List<Employment> ended) {
        return vault.existing(
                Acting.current().board(),
                Arrays.stream(PersonnelDossierPart.values())
                        .map(PersonnelDossierPart::keeping)
                        .collect(Collectors.toSet()),
                ended.stream().map(employment -> employment.employee().value()).toList());
    }

    /// Destroys accounts; not those of school doctors: the files of former pupils are opened with
    /// keys that are destroyed with the account.
    private void accounts() {
        for (PersonId person : departures.over()) {
            if (roster.listFunctions(person).stream().noneMatch(held -> held.function() == StaffFunction.SCHOOL_DOCTOR)
                    && !kept(person)) {
                removing.account(person);
            }
        }
    }

    private void applicants() {
        LocalDate today = SchoolDay.today(clock);
        RetentionTerm term = terms.ofApplicants();
        for (Applicant applicant : work.readApart(Act.MAINTAIN, applicants::listDays)) {
            if (ApplicantRules.decide(applicant, term, today) == RetentionOutcome.GOES) {
                removing.endKey(applicant.id());
                removing.remove(applicant.id());
            }
        }
    }
}
