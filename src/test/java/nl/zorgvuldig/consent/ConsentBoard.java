package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.consent.answers.AnswerResult;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.answers.OwnConsents;
import nl.zorgvuldig.consent.answers.SubmittedAnswer;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.NewPupil;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;

/// A board of its own for one test, in the running program: a school with a head, a pupil of ten
/// and two parents with joint authority, and our proposal of what to ask.
public final class ConsentBoard {
    public static final ConsentSubject WEBSITE = ConsentSubject.of(new PurposeKey("website"));

    public final DemoProgram program = DemoProgram.running();
    public final LocalDate today = program.clock().today();
    public final BoardId board = TestDatabase.newBoard();
    public final School school = new School(new SchoolId(UUID.randomUUID()), "12AB", "De Linde");
    public final PersonId head = new PersonId(UUID.randomUUID());
    public final PersonId bestuur = new PersonId(UUID.randomUUID());
    public final PupilId pupil;
    public final PersonId mother = new PersonId(UUID.randomUUID());
    public final PersonId father = new PersonId(UUID.randomUUID());
    private int recorded;

    /// Whether the jobs of the running program visit this board.
    public enum Jobs {
        VISIT,
        STAY_AWAY
    }

    public ConsentBoard() {
        this(Jobs.VISIT);
    }

    public ConsentBoard(Jobs jobs) {
        asProgram(() -> {
            part(Schools.class).setUpBoard("Stichting De Bomen");
            part(Schools.class).add(school);
            function(head, StaffFunction.HEAD, Optional.of(school.id()));
            function(bestuur, StaffFunction.BOARD, Optional.empty());
            part(ConsentPurposes.class).propose();
            return true;
        });
        if (jobs == Jobs.VISIT) {
            part(Boards.class).add(board);
        }
        pupil = enrol(today.minusYears(10));
        guardian(pupil, mother, GuardianRelation.MOTHER, ParentalAuthority.JOINT);
        guardian(pupil, father, GuardianRelation.FATHER, ParentalAuthority.JOINT);
    }

    public PupilId enrol(LocalDate born) {
        return enrol(born, today.minusYears(4));
    }

    public PupilId enrol(LocalDate born, LocalDate entered) {
        PupilId pupil = new PupilId(UUID.randomUUID());
        asProgram(() -> {
            part(Pupils.class).prepare(List.of(pupil));
            part(Pupils.class)
                    .enrol(new NewPupil(
                            pupil,
                            school.id(),
                            new PupilIdentity(new PersonName("Fem", "", "Testers"), Optional.of(born)),
                            List.of(Enrolment.since(UUID.randomUUID(), pupil, school.id(), "L1", entered)),
                            List.of()));
            return true;
        });
        return pupil;
    }

    public void guardian(PupilId child, PersonId person, GuardianRelation relation, ParentalAuthority authority) {
        asProgram(() -> {
            part(Guardians.class)
                    .add(new Guardian(
                            child,
                            person,
                            relation,
                            new PersonName("Kim", "", "Testers"),
                            new GuardianContact("", "", ""),
                            false));
            authority(child, person, authority, Period.since(today.minusYears(9)));
            return true;
        });
    }

    public void authority(PupilId child, PersonId person, ParentalAuthority authority, Period period) {
        asProgram(() -> {
            part(Guardians.class)
                    .record(new AuthorityFact(
                            UUID.randomUUID(),
                            child,
                            person,
                            authority,
                            AuthorityEvidence.EXTRACT,
                            period,
                            program.clock().instant().minusSeconds(3600 - recorded++),
                            PersonId.PROGRAM));
            return true;
        });
    }

    private void function(PersonId person, StaffFunction function, Optional<SchoolId> at) {
        part(Staff.class).grant(new HeldFunction(UUID.randomUUID(), person, function, at, Period.since(today)));
    }

    public <T> T part(Class<T> kind) {
        return program.part(kind);
    }

    Acting acting(PersonId person, Act act) {
        return new Acting(board, person, act, today);
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return acting(person, Act.BROWSE).call(work);
    }

    public <T> T asProgram(Supplier<T> work) {
        return acting(PersonId.PROGRAM, Act.MAINTAIN).call(work);
    }

    public SignedInUser guardian(PersonId person) {
        return new SignedInUser(board, person, AccountKind.GUARDIAN);
    }

    public AnswerResult answers(PersonId person, PupilId child, SubmittedAnswer... given) {
        return as(person, () -> part(OwnConsents.class).answer(guardian(person), Map.of(child, List.of(given))));
    }

    public SubmittedAnswer answer(ConsentChoice choice) {
        return answer(choice, 1);
    }

    public SubmittedAnswer answer(ConsentChoice choice, int version) {
        return new SubmittedAnswer(
                new ConsentAnswerId(UUID.randomUUID()),
                WEBSITE,
                version,
                Language.DUTCH,
                choice,
                new ConsentValidity.OfSchoolYear(SchoolYear.of(today)));
    }

    public ConsentPurpose website() {
        return as(
                mother,
                () -> part(ConsentPurposes.class).find(WEBSITE.purpose()).orElseThrow());
    }

    public ConsentDecision decide(PersonId asker, PupilId child) {
        return as(asker, () -> part(Consents.class).decide(child, WEBSITE, today));
    }
}
