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
import java.util.function.Function;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Who may do what with a pupil's dossier.
@Component
public final class DossierGate implements AccessGate<PupilId, PupilId> {
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
    private final Work work;
    private final Clock clock;

    DossierGate(
            Readers readers,
            Supervisions supervisions,
            List<Advisers> advisers,
            Ages ages,
            Pupils pupils,
            List<Pledge> pledges,
            MedicalNumbers numbers,
            LeftFiles left,
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
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Class<PupilId> opens() {
        return PupilId.class;
    }

    @Override
    public boolean mayLook() {
        return true;
    }

    @Override
    public Optional<PupilId> find(Function<String, Optional<UUID>> address, String through) {
        return address.apply("pupil").map(PupilId::new);
    }

    @Override
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    public Judged<PupilId> judge(SignedIn who, Act act, PupilId pupil) {
        LocalDate day = SchoolDay.today(clock);
        Optional<LocalDate> born = ages.born(act, pupil);
        LeftFile file = Refusals.medical(act) ? left.find(who.person(), pupil) : LeftFile.NONE;
        Asked asked = work.read(Act.BROWSE, () -> {
            Reader known = readers.of(who);
            Reader reader = born.map(one -> known.knowing(pupil, one)).orElse(known);
            return new Asked(reader, orUnpledged(who, decide(who, reader, act, pupil, file, day), act));
        });
        boolean ofDoctor = Refusals.holds(asked.reader(), StaffFunction.SCHOOL_DOCTOR, day);
        // what a doctor asks about is a number in the log, whatever the answer: it does not tell head and board which
        // child the doctor is busy with
        PupilId subject = ofDoctor ? new PupilId(numbers.subject(act, pupil)) : pupil;
        Ruling ruling = asked.ruling();
        return new Judged<>(ruling, Optional.of(pupil), ruling.line(clock, act).about(subject));
    }

    private Ruling decide(SignedIn who, Reader reader, Act act, PupilId pupil, LeftFile file, LocalDate day) {
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

    private record Asked(Reader reader, Ruling ruling) {}

    /// What staff promise comes before a first dossier; a refusal for another reason stays that.
    @Upholds(CONFIDENTIALITY)
    private Ruling orUnpledged(SignedIn who, Ruling ruling, Act act) {
        return OPENS.contains(act) ? Pledge.unlessMissing(pledges, who.person(), ruling) : ruling;
    }
}
