package nl.zorgvuldig.dossier.record.termination;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionSchedules;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Ends a pupil's enrolment, for the head. Guides keep access until the first of its two days is
/// over; keeper and board keep it longer; when the board's term has passed after the last of them,
/// the dossier is destroyed. Until then a mistake can be corrected.
@Component
public final class EnrolmentTermination {
    private final Pupils pupils;
    private final RetentionSchedules schedules;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    EnrolmentTermination(Pupils pupils, RetentionSchedules schedules, AuditLog log, Work work, Clock clock) {
        this.pupils = pupils;
        this.schedules = schedules;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The enrolment that would be ended: the latest, that of the school that keeps the dossier.
    public Enrolment enrolment(Granted<PupilId> key) {
        return enrolments(key).getLast();
    }

    private List<Enrolment> enrolments(Granted<PupilId> key) {
        return pupils.find(key.target()).orElseThrow().enrolments();
    }

    /// How long the board keeps the dossier after leaving.
    public RetentionTerm term() {
        return schedules.ofDossier();
    }

    /// The first day on which the dossier may be destroyed with these dates; empty when the pupil
    /// stays enrolled at another school of the board. Leaves the key unused.
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    public Optional<LocalDate> dueOn(Granted<PupilId> key, TerminationDates leaving) {
        return rules(key).dueOn(leaving);
    }

    /// What is wrong with these dates; leaves the key unused.
    public List<Objection> judge(Granted<PupilId> key, TerminationDates leaving) {
        return rules(key).objections(leaving);
    }

    /// Ends the enrolment, or corrects the dates on which it ended. Repeating it, even at the same
    /// moment, changes nothing and writes no second audit event.
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, DESTRUCTION_AFTER_TWO_YEARS})
    public Outcome<Nothing> leave(Granted<PupilId> key, TerminationDates leaving) {
        TerminationRules rules = rules(key);
        if (leaving.holdsFor(rules.enrolment())) {
            return Outcome.done();
        }
        List<Objection> objections = rules.objections(leaving);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        String what = rules.enrolment().ended() ? "corrected" : "ended";
        return change(key, rules.enrolment(), leaving, what);
    }

    /// Whether the end can still be withdrawn; leaves the key unused.
    public List<Objection> judgeStaying(Granted<PupilId> key) {
        return rules(key).objectionToStaying().stream().toList();
    }

    /// Withdraws the end of an enrolment; does nothing for one that does not end.
    public Outcome<Nothing> stay(Granted<PupilId> key) {
        TerminationRules rules = rules(key);
        if (!rules.enrolment().ended()) {
            return Outcome.done();
        }
        List<Objection> objections = rules.objectionToStaying().stream().toList();
        return objections.isEmpty()
                ? change(key, rules.enrolment(), new TerminationDates(Period.OPEN, Period.OPEN), "taken-back")
                : Outcome.rejected(objections);
    }

    private TerminationRules rules(Granted<PupilId> key) {
        return new TerminationRules(enrolments(key), term(), SchoolDay.today(clock));
    }

    private Outcome<Nothing> change(Granted<PupilId> key, Enrolment enrolment, TerminationDates leaving, String what) {
        PupilId pupil = key.use(EnrolmentActs.END_ENROLMENT);
        AuditEvent done = log.done(EnrolmentActs.END_ENROLMENT, key.clause(), what)
                .about(pupil)
                .through(enrolment.id());
        work.change(EnrolmentActs.END_ENROLMENT, () -> {
            if (pupils.endEnrolment(enrolment, leaving.lastSchoolDay(), leaving.deregistered())) {
                log.append(done);
            } else if (!leaving.holdsFor(enrolment(key))) {
                throw new IllegalStateException("the database refused what was granted");
            }
        });
        return Outcome.done();
    }
}
