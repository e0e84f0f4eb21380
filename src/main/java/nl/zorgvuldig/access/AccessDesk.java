package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Where one asks for a dossier. Every question leaves a line in the log, yes or no, and that line
/// is committed before the answer is given: no line, no key; no key, no content.
@Component
public final class AccessDesk {
    /// What shows or changes what is in a dossier.
    private static final Set<Act> OPENS = EnumSet.of(
            Act.READ,
            Act.WRITE,
            Act.CONSULT,
            Act.KEEP_EXPERT,
            Act.READ_DOCUMENT,
            Act.COPY_DOCUMENT,
            Act.COPY_DOSSIER,
            Act.WITHDRAW_DOCUMENT,
            Act.CLASSIFY,
            Act.READ_CARD,
            Act.WRITE_CARD,
            Act.READ_MEDICAL,
            Act.WRITE_MEDICAL,
            Act.REOPEN_MEDICAL);

    private final Readers readers;
    private final Supervisions supervisions;
    private final List<Advisers> advisers;
    private final Ages ages;
    private final Pupils pupils;
    private final List<Pledge> pledges;
    private final MedicalNumbers numbers;
    private final LeftFiles left;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    AccessDesk(
            Readers readers,
            Supervisions supervisions,
            List<Advisers> advisers,
            Ages ages,
            Pupils pupils,
            List<Pledge> pledges,
            MedicalNumbers numbers,
            LeftFiles left,
            AuditLog log,
            Work work,
            Clock clock) {
        this.readers = readers;
        this.supervisions = supervisions;
        this.advisers = List.copyOf(advisers);
        this.ages = ages;
        this.pupils = pupils;
        this.pledges = List.copyOf(pledges);
        this.numbers = numbers;
        this.left = left;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Whether somebody may, to show an empty form: a no stands in the log, a yes does not, since
    /// nothing is done yet. The key it gives opens nothing.
    ///
    /// @throws LogUnavailable when the line cannot be written
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    public AccessDecision<PupilId> may(SignedIn who, Act act, PupilId pupil) {
        Asked asked = judge(who, act, pupil);
        return switch (asked.decision()) {
            case Granted<PupilId> key -> key.toLook();
            case Refused<PupilId> no -> {
                write(asked, act, pupil);
                yield no;
            }
        };
    }

    /// @throws LogUnavailable when the line cannot be written; nothing opens then
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    public AccessDecision<PupilId> ask(SignedIn who, Act act, PupilId pupil) {
        Asked asked = judge(who, act, pupil);
        write(asked, act, pupil);
        return asked.decision();
    }

    private Asked judge(SignedIn who, Act act, PupilId pupil) {
        LocalDate day = SchoolDay.today(clock);
        Optional<LocalDate> born = ages.born(act, pupil);
        LeftFile file = Refusals.medical(act) ? left.find(who.person(), pupil) : LeftFile.NONE;
        return work.read(Act.BROWSE, () -> {
            Reader known = readers.of(who);
            Reader reader = born.map(one -> known.knowing(pupil, one)).orElse(known);
            return new Asked(reader, orUnpledged(decide(who, reader, act, pupil, file, day), act));
        });
    }

    private void write(Asked asked, Act act, PupilId pupil) {
        boolean ofDoctor = Refusals.holds(asked.reader(), StaffFunction.SCHOOL_DOCTOR, SchoolDay.today(clock));
        log.append(line(asked.decision(), act, ofDoctor ? numbers.subject(act, pupil) : pupil.value()));
    }

    private AccessDecision<PupilId> decide(
            SignedIn who, Reader reader, Act act, PupilId pupil, LeftFile file, LocalDate day) {
        Optional<Whereabouts> found = pupils.find(pupil);
        if (Refusals.medical(act)) {
            return new PatientRules(reader, pupil, found, file, day).decide(act);
        }
        return found.map(one -> act == Act.INSPECT
                        ? supervisions.decide(who, reader, one, day)
                        : act == Act.ADVISE
                                ? new AdvisedRules(reader, invited(who), one, day).decide()
                                : AccessRules.decide(reader, one, act, day))
                .orElseGet(() -> Refusals.stranger(reader, act, day));
    }

    private List<Advisers.Seat> invited(SignedIn who) {
        return advisers.stream().flatMap(one -> one.seats(who).stream()).toList();
    }

    private record Asked(Reader reader, AccessDecision<PupilId> decision) {}

    /// What staff promise comes before a first dossier; a refusal for another reason stays that.
    @Upholds(CONFIDENTIALITY)
    private AccessDecision<PupilId> orUnpledged(AccessDecision<PupilId> decision, Act act) {
        return decision instanceof Granted<PupilId> key && OPENS.contains(act)
                ? pledges.stream()
                        .flatMap(one -> one.missing(key.person()).stream())
                        .map(AccessDecision.class::cast)
                        .findFirst()
                        .orElse(decision)
                : decision;
    }

    /// @param subject of a doctor's question about a medical file a number, whatever the answer:
    /// the log does not tell head and board which child the doctor is busy with
    private AuditEvent line(AccessDecision<PupilId> decision, Act act, UUID subject) {
        Acting acting = Acting.current();
        return switch (decision) {
            case Granted<PupilId> key ->
                line(
                        acting,
                        act,
                        Optional.of(subject),
                        decision,
                        AuditOutcome.GRANTED,
                        key.relation().code(),
                        key.via());
            case Refused<PupilId> no ->
                line(
                        acting,
                        act,
                        Optional.of(subject),
                        no,
                        AuditOutcome.REFUSED,
                        no.ofTime() ? AuditEvent.NOT_OPEN : Relation.NONE.code(),
                        Optional.empty());
        };
    }

    private AuditEvent line(
            Acting acting,
            Act act,
            Optional<UUID> subject,
            AccessDecision<PupilId> decision,
            AuditOutcome outcome,
            String relation,
            Optional<UUID> via) {
        return new AuditEvent(
                new EventId(Id.next(clock)),
                acting.board(),
                clock.instant(),
                acting.person(),
                act,
                subject,
                decision.clause(),
                outcome,
                relation,
                via,
                0);
    }
}
