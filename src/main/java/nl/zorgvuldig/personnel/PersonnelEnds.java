package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.Standstill;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Term;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.Workplace;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Ends what may not be kept any more of former staff and applicants, on the day after its term:
/// the
/// key first, which no old copy of the database survives, then what every module keeps under it.
/// The
/// program does so for itself. May be repeated, and cut off anywhere: what has no key any more and
/// still has rows is taken up again. Of who works here today, whatever last day was recorded,
/// nothing goes.
@Component
public final class PersonnelEnds {
    private final EmploymentStore employments;
    private final ApplicantStore applicants;
    private final StaffTerms terms;
    private final Staff roster;
    private final List<HoldsPersonalData> holders;
    private final List<Standstill> stills;
    private final Vault vault;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PersonnelEnds(
            EmploymentStore employments,
            ApplicantStore applicants,
            StaffTerms terms,
            Staff roster,
            List<HoldsPersonalData> holders,
            List<Standstill> stills,
            Vault vault,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.employments = employments;
        this.applicants = applicants;
        this.terms = terms;
        this.roster = roster;
        this.holders = List.copyOf(holders);
        this.stills = List.copyOf(stills);
        this.vault = vault;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Of the board one acts for.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public void tidy() {
        boards.program(Acting.current().board())
                .run(
                        () -> {
                            staff();
                            applicants();
                        });
    }

    private void staff() {
        LocalDate today = SchoolDay.today(clock);
        List<Employment> ended = work.readApart(Act.MAINTAIN, () -> employments.listEnded(today));
        Set<PersonId> working =
                roster.listWorking(today).stream()
                        .map(Workplace::person)
                        .collect(Collectors.toSet());
        Map<StaffClass, Term> lasting = terms.current();
        Map<Keeping, Set<UUID>> keys = keys(ended);
        for (Employment one : ended) {
            if (working.contains(one.employee()) || stands(one.employee())) {
                continue;
            }
            for (StaffClass part : EndRules.over(one.period(), lasting, today)) {
                if (stillOver(one.employee(), part, lasting, today)) {
                    Subject subject =
                            Subject.of(Acting.current().board(), SubjectKind.STAFF, one.employee());
                    if (keys.getOrDefault(part.keeping(), Set.of())
                            .contains(one.employee().value())) {
                        destroy(part.key(one.employee()), "staff-gone", one.employee());
                    }
                    remove(subject, part.keeping());
                }
            }
        }
    }

    /// What stands still is not destroyed (AVG art. 18).
    private boolean stands(PersonId employee) {
        return Standstill.of(
                        stills,
                        Subject.of(Acting.current().board(), SubjectKind.STAFF, employee))
                .any();
    }

    /// By the days as they are at this moment: they may have been mended while others went. Without
    /// days all that held them is over.
    private boolean stillOver(
            PersonId employee, StaffClass part, Map<StaffClass, Term> lasting, LocalDate today) {
        return work.readApart(Act.MAINTAIN, () -> employments.find(employee))
                .map(one -> EndRules.over(one.period(), lasting, today).contains(part))
                .orElse(true);
    }

    private Map<Keeping, Set<UUID>> keys(List<Employment> ended) {
        return vault.existing(
                Acting.current().board(),
                Arrays.stream(StaffClass.values())
                        .map(StaffClass::keeping)
                        .collect(Collectors.toSet()),
                ended.stream().map(one -> one.employee().value()).toList());
    }

    private void applicants() {
        LocalDate today = SchoolDay.today(clock);
        Term term = terms.ofApplicants();
        for (Applicant one : work.readApart(Act.MAINTAIN, applicants::listDays)) {
            if (ApplicantRules.decide(one, term, today) == Stay.GOES) {
                destroy(ApplicantStore.key(one.id()), "applicant-gone", one.id());
                remove(
                        new Subject(
                                Acting.current().board(), SubjectKind.APPLICANT, one.id().value()),
                        Keeping.APPLICANT);
            }
        }
    }

    /// The line in the log comes first.
    private void destroy(KeyName key, String what, Id whose) {
        log.append(
                AuditEvent.of(
                                clock,
                                Acting.current().with(Act.RETAIN),
                                STAFF_DATA_FOR_APPOINTMENT_AND_PAY,
                                Outcome.DONE,
                                what)
                        .about(whose));
        vault.destroy(key);
    }

    private void remove(Subject subject, Keeping keeping) {
        holders.forEach(one -> one.destroy(subject, keeping));
    }
}
