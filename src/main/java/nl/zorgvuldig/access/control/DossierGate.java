package nl.zorgvuldig.access.control;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.control.patients.FormerPatientFile;
import nl.zorgvuldig.access.control.patients.FormerPatientFiles;
import nl.zorgvuldig.access.control.patients.MedicalFileNumbers;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.AccessRules;
import nl.zorgvuldig.access.control.rules.ExpertAccessRules;
import nl.zorgvuldig.access.control.rules.PatientRules;
import nl.zorgvuldig.access.control.rules.PupilAges;
import nl.zorgvuldig.access.control.rules.RefusalReasons;
import nl.zorgvuldig.access.control.rules.SupervisedAccess;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Access gate of pupils' dossiers.
@Component
public final class DossierGate implements AccessGate<PupilId, PupilId> {
    private final AccessRequesters readers;
    private final SupervisedAccess supervisions;
    private final List<ExpertParticipants> advisers;
    private final PupilAges ages;
    private final Pupils pupils;
    private final List<AccessPrecondition> pledges;
    private final MedicalFileNumbers numbers;
    private final FormerPatientFiles left;
    private final Work work;
    private final Clock clock;

    DossierGate(
            AccessRequesters readers,
            SupervisedAccess supervisions,
            List<ExpertParticipants> advisers,
            PupilAges ages,
            Pupils pupils,
            List<AccessPrecondition> pledges,
            MedicalFileNumbers numbers,
            FormerPatientFiles left,
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
    public Judged<PupilId> judge(SignedInUser who, Act asked, PupilId pupil) {
        PupilDossierAct act = (PupilDossierAct) asked;
        LocalDate day = SchoolDay.today(clock);
        Optional<LocalDate> born = ages.born(act, pupil);
        FormerPatientFile file = act.medical() ? left.find(who.person(), pupil) : FormerPatientFile.NONE;
        Judging judging = work.read(Act.BROWSE, () -> {
            AccessRequester known = readers.of(who);
            AccessRequester reader =
                    born.map(each -> known.knowing(pupil, each)).orElse(known);
            return new Judging(reader, orUnpledged(who, decide(who, reader, act, pupil, file, day), act));
        });
        boolean ofDoctor = RefusalReasons.holds(judging.reader(), StaffFunction.SCHOOL_DOCTOR, day);
        // a medical file that a doctor asks for appears in the log under a number, whatever the
        // answer: head and board do not learn which child the doctor is dealing with
        PupilId subject =
                ofDoctor && act.medical() ? new PupilId(numbers.of(pupil).value()) : pupil;
        AccessRuling ruling = judging.ruling();
        return new Judged<>(ruling, Optional.of(pupil), ruling.line(clock, act).about(subject));
    }

    private AccessRuling decide(
            SignedInUser who,
            AccessRequester reader,
            PupilDossierAct act,
            PupilId pupil,
            FormerPatientFile file,
            LocalDate day) {
        Optional<SchoolCareer> found = pupils.find(pupil);
        if (act.medical()) {
            return new PatientRules(reader, pupil, found, file, day).decide(act);
        }
        return found.map(it -> decide(who, reader, act, it, day))
                .orElseGet(() -> RefusalReasons.stranger(reader, act, day));
    }

    private AccessRuling decide(
            SignedInUser who, AccessRequester reader, PupilDossierAct act, SchoolCareer pupil, LocalDate day) {
        Optional<AccessRuling.Allowed> invited = act.capacities().contains(AccessCapacity.SUPERVISED_INSPECTION)
                ? supervisions.grant(who, reader, pupil, day)
                : act.capacities().contains(AccessCapacity.EXTERNAL_EXPERT)
                        ? new ExpertAccessRules(reader, invited(who), pupil, day).grant()
                        : Optional.empty();
        return invited.<AccessRuling>map(yes -> yes).orElseGet(() -> AccessRules.decide(reader, pupil, act, day));
    }

    private List<ExpertParticipants.Seat> invited(SignedInUser who) {
        return advisers.stream()
                .flatMap(participants -> participants.seats(who).stream())
                .toList();
    }

    private record Judging(AccessRequester reader, AccessRuling ruling) {}

    /// Staff make their promise before a first dossier opens; a refusal for another reason stays as
    /// it is.
    @Upholds(CONFIDENTIALITY)
    private AccessRuling orUnpledged(SignedInUser who, AccessRuling ruling, PupilDossierAct act) {
        return act.requiresPrecondition() ? AccessPrecondition.unlessMissing(pledges, who.person(), ruling) : ruling;
    }
}
