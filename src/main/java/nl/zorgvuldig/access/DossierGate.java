package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.AccessCapacity;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Who may do what with a pupil's dossier.
@Component
public final class DossierGate implements AccessGate<PupilId, PupilId> {
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
    public boolean supports(Act act) {
        return act instanceof PupilDossierAct;
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
    public Judged<PupilId> judge(SignedIn who, Act asked, PupilId pupil) {
        PupilDossierAct act = (PupilDossierAct) asked;
        LocalDate day = SchoolDay.today(clock);
        Optional<LocalDate> born = ages.born(act, pupil);
        LeftFile file = act.medical() ? left.find(who.person(), pupil) : LeftFile.NONE;
        Judging judging = work.read(Act.BROWSE, () -> {
            Reader known = readers.of(who);
            Reader reader = born.map(one -> known.knowing(pupil, one)).orElse(known);
            return new Judging(reader, orUnpledged(who, decide(who, reader, act, pupil, file, day), act));
        });
        boolean ofDoctor = Refusals.holds(judging.reader(), StaffFunction.SCHOOL_DOCTOR, day);
        // a medical file that a doctor asks for is a number in the log, whatever the answer: it does not tell head and
        // board which child the doctor is busy with
        PupilId subject =
                ofDoctor && act.medical() ? new PupilId(numbers.of(pupil).value()) : pupil;
        Ruling ruling = judging.ruling();
        return new Judged<>(ruling, Optional.of(pupil), ruling.line(clock, act).about(subject));
    }

    private Ruling decide(
            SignedIn who, Reader reader, PupilDossierAct act, PupilId pupil, LeftFile file, LocalDate day) {
        Optional<Whereabouts> found = pupils.find(pupil);
        if (act.medical()) {
            return new PatientRules(reader, pupil, found, file, day).decide(act);
        }
        return found.map(it -> decide(who, reader, act, it, day)).orElseGet(() -> Refusals.stranger(reader, act, day));
    }

    private Ruling decide(SignedIn who, Reader reader, PupilDossierAct act, Whereabouts pupil, LocalDate day) {
        Optional<Ruling.Allowed> invited = act.capacities().contains(AccessCapacity.SUPERVISED_INSPECTION)
                ? supervisions.grant(who, reader, pupil, day)
                : act.capacities().contains(AccessCapacity.EXTERNAL_EXPERT)
                        ? new AdvisedRules(reader, invited(who), pupil, day).grant()
                        : Optional.empty();
        return invited.<Ruling>map(yes -> yes).orElseGet(() -> AccessRules.decide(reader, pupil, act, day));
    }

    private List<Advisers.Seat> invited(SignedIn who) {
        return advisers.stream().flatMap(one -> one.seats(who).stream()).toList();
    }

    private record Judging(Reader reader, Ruling ruling) {}

    /// What staff promise comes before a first dossier; a refusal for another reason stays that.
    @Upholds(CONFIDENTIALITY)
    private Ruling orUnpledged(SignedIn who, Ruling ruling, PupilDossierAct act) {
        return act.requiresPrecondition() ? Pledge.unlessMissing(pledges, who.person(), ruling) : ruling;
    }
}
