package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.NewPupil;
import nl.zorgvuldig.enrolment.PupilIdentity;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.web.Language;

/// A board of its own for one test, in the running program: a school with a head, a pupil of ten
/// and two parents with joint authority, and our proposal of what to ask.
final class ConsentBoard {
    static final ConsentSubject WEBSITE = ConsentSubject.of(new PurposeKey("website"));

    final DemoProgram program = DemoProgram.running();
    final LocalDate today = program.clock().today();
    final BoardId board = TestDatabase.newBoard();
    final School school = new School(new SchoolId(UUID.randomUUID()), "12AB", "De Linde");
    final PersonId head = new PersonId(UUID.randomUUID());
    final PersonId bestuur = new PersonId(UUID.randomUUID());
    final PupilId pupil;
    final PersonId mother = new PersonId(UUID.randomUUID());
    final PersonId father = new PersonId(UUID.randomUUID());
    private int recorded;

    /// Whether the jobs of the running program visit this board.
    enum Jobs {
        VISIT,
        STAY_AWAY
    }

    ConsentBoard() {
        this(Jobs.VISIT);
    }

    ConsentBoard(Jobs jobs) {
        asProgram(() -> {
            part(Schools.class).setUpBoard("Stichting De Bomen");
            part(Schools.class).add(school);
            function(head, StaffFunction.HEAD, Optional.of(school.id()));
            function(bestuur, StaffFunction.BOARD, Optional.empty());
            part(Purposes.class).propose();
            return true;
        });
        if (jobs == Jobs.VISIT) {
            part(Boards.class).add(board);
        }
        pupil = enrol(today.minusYears(10));
        guardian(pupil, mother, GuardianRelation.MOTHER, Authority.JOINT);
        guardian(pupil, father, GuardianRelation.FATHER, Authority.JOINT);
    }

    PupilId enrol(LocalDate born) {
        return enrol(born, today.minusYears(4));
    }

    PupilId enrol(LocalDate born, LocalDate entered) {
        PupilId one = new PupilId(UUID.randomUUID());
        asProgram(() -> {
            part(Pupils.class).prepare(List.of(one));
            part(Pupils.class)
                    .enrol(new NewPupil(
                            one,
                            school.id(),
                            new PupilIdentity(new PersonName("Fem", "", "Testers"), Optional.of(born)),
                            List.of(Enrolled.since(UUID.randomUUID(), one, school.id(), "L1", entered)),
                            List.of()));
            return true;
        });
        return one;
    }

    void guardian(PupilId child, PersonId person, GuardianRelation relation, Authority authority) {
        asProgram(() -> {
            part(Guardians.class)
                    .add(new Guardian(
                            child,
                            person,
                            relation,
                            new PersonName("Kim", "", "Testers"),
                            new Contact("", "", ""),
                            false));
            authority(child, person, authority, Period.since(today.minusYears(9)));
            return true;
        });
    }

    void authority(PupilId child, PersonId person, Authority authority, Period period) {
        asProgram(() -> {
            part(Guardians.class)
                    .record(new AuthorityFact(
                            UUID.randomUUID(),
                            child,
                            person,
                            authority,
                            Evidence.EXTRACT,
                            period,
                            program.clock().instant().minusSeconds(3600 - recorded++),
                            PersonId.PROGRAM));
            return true;
        });
    }

    private void function(PersonId person, StaffFunction function, Optional<SchoolId> at) {
        part(Staff.class).grant(new FunctionHeld(UUID.randomUUID(), person, function, at, Period.since(today)));
    }

    <T> T part(Class<T> kind) {
        return program.part(kind);
    }

    Acting acting(PersonId person, Act act) {
        return new Acting(board, person, act, today);
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return acting(person, Act.BROWSE).call(work);
    }

    <T> T asProgram(Supplier<T> work) {
        return acting(PersonId.PROGRAM, Act.MAINTAIN).call(work);
    }

    SignedIn guardian(PersonId person) {
        return new SignedIn(board, person, AccountKind.GUARDIAN);
    }

    Answered answers(PersonId person, PupilId child, NewAnswer... given) {
        return as(person, () -> part(OwnConsents.class).answer(guardian(person), Map.of(child, List.of(given))));
    }

    NewAnswer answer(Choice choice) {
        return answer(choice, 1);
    }

    NewAnswer answer(Choice choice, int version) {
        return new NewAnswer(
                new AnswerId(UUID.randomUUID()),
                WEBSITE,
                version,
                Language.DUTCH,
                choice,
                new Validity.OfSchoolYear(SchoolYear.of(today)));
    }

    Purpose website() {
        return as(mother, () -> part(Purposes.class).find(WEBSITE.purpose()).orElseThrow());
    }

    ConsentDecision decide(PersonId asker, PupilId child) {
        return as(asker, () -> part(Consents.class).decide(child, WEBSITE, today));
    }
}
