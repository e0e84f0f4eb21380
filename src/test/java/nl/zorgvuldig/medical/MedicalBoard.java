package nl.zorgvuldig.medical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.NewPupil;
import nl.zorgvuldig.enrolment.PupilIdentity;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;

/// A board of its own for one test, in the running program: a school with a head, two school
/// doctors and two pupils. Each person has one session, named after them.
final class MedicalBoard {
    static final String PASSPHRASE = "paarse olifant fluit boven water";
    static final String OTHER_PASSPHRASE = "zeven gele bussen slapen nooit";

    final DemoProgram program = DemoProgram.running();
    final LocalDate today = program.clock().today();
    final BoardId board = TestDatabase.newBoard();
    final School school = new School(new SchoolId(UUID.randomUUID()), "12AB", "De Linde");
    final PersonId doctor = holder(StaffFunction.SCHOOL_DOCTOR, Period.since(today));
    final PersonId colleague = holder(StaffFunction.SCHOOL_DOCTOR, Period.since(today));
    final PersonId head;
    final PersonId bestuur;
    final PupilId pupil;
    final PupilId other;

    MedicalBoard() {
        asProgram(() -> {
            part(Schools.class).setUpBoard("Stichting De Bomen");
            part(Schools.class).add(school);
            return true;
        });
        head = holder(StaffFunction.HEAD, Period.since(today));
        bestuur = holder(StaffFunction.BOARD, Period.since(today));
        pupil = enrol(Period.OPEN);
        other = enrol(Period.OPEN);
    }

    PersonId holder(StaffFunction function, Period period) {
        PersonId person = new PersonId(UUID.randomUUID());
        Optional<SchoolId> at = function.ofSchool() ? Optional.of(school.id()) : Optional.empty();
        asProgram(() -> {
            part(Staff.class).grant(new FunctionHeld(UUID.randomUUID(), person, function, at, period));
            return true;
        });
        return person;
    }

    PupilId enrol(LocalDate left) {
        PupilId one = new PupilId(UUID.randomUUID());
        asProgram(() -> {
            part(Pupils.class).prepare(List.of(one));
            part(Pupils.class)
                    .enrol(new NewPupil(
                            one,
                            school.id(),
                            new PupilIdentity(new PersonName("Fem", "", "Testers"), Optional.of(today.minusYears(9))),
                            List.of(new Enrolled(
                                    UUID.randomUUID(), one, school.id(), "L" + one, today.minusYears(4), left, left)),
                            List.of()));
            return true;
        });
        return one;
    }

    <T> T part(Class<T> kind) {
        return program.part(kind);
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, today).call(work);
    }

    <T> T asProgram(Supplier<T> work) {
        return new Acting(board, PersonId.PROGRAM, Act.MAINTAIN, today).call(work);
    }

    SignedIn staff(PersonId person) {
        return new SignedIn(board, person, AccountKind.STAFF);
    }

    Outcome<Nothing> make(PersonId person, String passphrase) {
        return as(person, () -> part(DoctorKeys.class).make(staff(person), session(person), passphrase, passphrase));
    }

    Outcome<Nothing> open(PersonId person, String passphrase) {
        return as(person, () -> part(DoctorKeys.class).open(staff(person), session(person), passphrase));
    }

    void close(PersonId person) {
        part(DoctorKeys.class).close(session(person));
    }

    static String session(PersonId person) {
        return "session of " + person;
    }

    DoctorKey keyOf(PersonId person) {
        return as(
                person,
                () -> part(Work.class)
                        .read(
                                MedicalActs.KEEP_MEDICAL_KEY,
                                () -> part(DoctorKeyStore.class).findOf(person).orElseThrow()));
    }

    OpenedKey opened(PersonId person) {
        return part(OpenedKeys.class).find(session(person), person).orElseThrow();
    }

    /// Both keys to a file, for one act.
    Optional<Unsealed> unseal(PersonId person, PupilDossierAct act, PupilId whose) {
        return part(AccessControl.class).ask(staff(person), act, whose) instanceof Granted<PupilId> key
                ? part(MedicalFiles.class).unseal(key, session(person))
                : Optional.empty();
    }

    EntryId write(PersonId person, PupilId whose, String text) {
        Outcome<EntryId> written = tryWriting(person, whose, text);
        assertThat(written).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<EntryId>) written).made();
    }

    Outcome<EntryId> tryWriting(PersonId person, PupilId whose, String text) {
        return as(
                person,
                () -> part(MedicalFiles.class)
                        .write(
                                unseal(person, MedicalActs.WRITE_MEDICAL, whose).orElseThrow(),
                                FormId.next(program.clock()),
                                new MedicalDraft(MedicalKind.CONSULT, today, text)));
    }

    Timeline read(PersonId person, PupilId whose) {
        return as(
                person,
                () -> part(MedicalFiles.class)
                        .read(unseal(person, MedicalActs.READ_MEDICAL, whose).orElseThrow()));
    }

    List<String> texts(PersonId person, PupilId whose) {
        return read(person, whose).entries().stream().map(MedicalEntry::text).toList();
    }

    int rows(String table, String condition) {
        return program.superuser("zorgvuldig")
                .sql("select count(*) from medical.%s where board = '%s' and %s".formatted(table, board, condition))
                .query(Integer.class)
                .single();
    }

    int lines(String act, String outcome, String relation) {
        return program.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where board = :board and act = :act"
                        + " and outcome = :outcome and relation = :relation")
                .param("board", board.value())
                .param("act", act)
                .param("outcome", outcome)
                .param("relation", relation)
                .query(Integer.class)
                .single();
    }

    void superuser(String statement) {
        program.superuser("zorgvuldig").sql(statement).update();
    }
}
