package nl.zorgvuldig.school.personnel.holds;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.personnel.EmploymentStore;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import org.springframework.stereotype.Component;

/// Holds of the personnel office on parts of dossiers: for a complaint, a lawsuit or an inquiry.
/// The employee reads in the dossier what is held, by whom, why and how long.
@Component
@Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
public final class StaffHolds {
    private final StaffHoldStore store;
    private final EmploymentStore employments;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    StaffHolds(StaffHoldStore store, EmploymentStore employments, Vault vault, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.employments = employments;
        this.vault = vault;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Places a hold through a day. The same form again changes nothing. No part of this dossier is
    /// destroyed while this is decided.
    public Outcome<Nothing> place(
            Granted<PersonId> key, FormId form, PersonnelDossierPart part, String reason, LocalDate until) {
        List<Objection> objections = StaffHoldRules.objections(reason, until, SchoolDay.today(clock));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PersonId employee = key.use(PersonnelActs.WRITE_PERSONNEL);
        StaffHold hold = new StaffHold(
                new StaffHoldId(form.makes(key.person(), employee)),
                part,
                reason.strip(),
                until,
                key.person(),
                clock.instant(),
                Optional.empty());
        return work.write(PersonnelActs.WRITE_PERSONNEL, () -> place(key, hold));
    }

    private Outcome<Nothing> place(Granted<PersonId> key, StaffHold hold) {
        PersonId employee = key.target();
        if (!employments.holdStill(employee) || !vault.exists(hold.part().key(employee))) {
            return Outcome.rejected("part", Sentence.of("personnel.hold.no.part"));
        }
        if (store.add(employee, hold)) {
            log.append(line(key, "held", hold.id()));
            return Outcome.done();
        }
        return Outcome.repeated(
                store.list(employee).stream()
                        .filter(staffHold -> staffHold.id().equals(hold.id()))
                        .findFirst(),
                hold::repeats,
                Nothing.NOTHING);
    }

    /// Lifts a hold before its day.
    ///
    /// @return whether there was such a hold
    public boolean lift(Granted<PersonId> key, StaffHoldId hold) {
        PersonId employee = key.use(PersonnelActs.WRITE_PERSONNEL);
        return work.write(PersonnelActs.WRITE_PERSONNEL, () -> {
            boolean lifted = store.lift(employee, hold, clock.instant());
            if (lifted) {
                log.append(line(key, "hold-lifted", hold));
            }
            return lifted;
        });
    }

    private AuditEvent line(Granted<PersonId> key, String what, StaffHoldId hold) {
        return log.done(PersonnelActs.WRITE_PERSONNEL, key.clause(), what)
                .about(key.target())
                .through(hold);
    }
}
