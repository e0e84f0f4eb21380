package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.Standstill;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Term;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.school.Workplace;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Carries out that employments ended, and ends what may not be kept any more of former staff and
/// applicants, on the day after its term:
/// the key first, which no old copy of the database survives, then what every module keeps under
/// it. The program does so for itself. May be repeated, and cut off anywhere: what has no key any
/// more and still has rows is taken up again. Of who works here today, whatever last day was
/// recorded, nothing goes; nor does a part that is held back, nor anything of somebody whose data
/// stand still or who asked something about them that is not decided.
@Component
public final class PersonnelEnds {
    private final EmploymentStore employments;
    private final ApplicantStore applicants;
    private final StaffTerms terms;
    private final Staff roster;
    private final StaffRemoving removing;
    private final StaffHoldStore holds;
    private final Departures departures;
    private final List<Standstill> stills;
    private final Vault vault;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    PersonnelEnds(
            EmploymentStore employments,
            ApplicantStore applicants,
            StaffTerms terms,
            Staff roster,
            StaffRemoving removing,
            StaffHoldStore holds,
            Departures departures,
            List<Standstill> stills,
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

    /// Of the board one acts for.
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
        Map<StaffClass, Term> lasting = terms.current();
        Map<Keeping, Set<UUID>> keys = keys(ended);
        Map<PersonId, Map<StaffClass, LocalDate>> held = work.readApart(Act.MAINTAIN, () -> holds.held(today));
        for (Employment one : ended) {
            if (working.contains(one.employee()) || kept(one.employee())) {
                continue;
            }
            for (StaffClass part : EndRules.goes(
                    one.period(),
                    lasting,
                    held.getOrDefault(one.employee(), Map.of()).keySet(),
                    today)) {
                boolean locked = keys.getOrDefault(part.keeping(), Set.of())
                        .contains(one.employee().value());
                if (!locked || endKey(one.employee(), part, lasting, today)) {
                    removing.remove(one.employee(), part);
                }
            }
        }
    }

    /// What stands still is not destroyed (AVG art. 18), nor what somebody asked about.
    private boolean kept(PersonId employee) {
        return Standstill.kept(stills, Acting.current().board()).contains(employee.value());
    }

    /// By the days and holds as they are at this moment, which stay as they are meanwhile: they may
    /// have been mended while others went. Without days all that held them is over.
    private boolean endKey(PersonId employee, StaffClass part, Map<StaffClass, Term> lasting, LocalDate today) {
        return work.write(Act.MAINTAIN, () -> {
            employments.holdStill(employee);
            Set<StaffClass> held =
                    holds.held(today).getOrDefault(employee, Map.of()).keySet();
            Optional<Employment> days = employments.find(employee);
            boolean over = days.map(one -> EndRules.goes(one.period(), lasting, held, today))
                    .map(parts -> parts.contains(part))
                    .orElse(true);
            if (over) {
                removing.endKey(employee, part, days);
            }
            return over;
        });
    }

    private Map<Keeping, Set<UUID>> keys(List<Employment> ended) {
        return vault.existing(
                Acting.current().board(),
                Arrays.stream(StaffClass.values()).map(StaffClass::keeping).collect(Collectors.toSet()),
                ended.stream().map(one -> one.employee().value()).toList());
    }

    /// Not of a school doctor: the files of pupils who left open with keys that go with the
    /// account.
    private void accounts() {
        for (PersonId one : departures.over()) {
            if (roster.listFunctions(one).stream().noneMatch(held -> held.function() == StaffFunction.SCHOOL_DOCTOR)
                    && !kept(one)) {
                removing.account(one);
            }
        }
    }

    private void applicants() {
        LocalDate today = SchoolDay.today(clock);
        Term term = terms.ofApplicants();
        for (Applicant one : work.readApart(Act.MAINTAIN, applicants::listDays)) {
            if (ApplicantRules.decide(one, term, today) == Stay.GOES) {
                removing.endKey(one.id());
                removing.remove(one.id());
            }
        }
    }
}
