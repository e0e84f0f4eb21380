package nl.zorgvuldig.care.medical.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalDraft;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalFiles;
import nl.zorgvuldig.care.medical.MedicalKind;
import nl.zorgvuldig.care.medical.MedicalTimeline;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.NewPupil;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;

/// A board of its own for one test, in the running program: a school with a head, two school
/// doctors and two pupils. Each person has one session, named after them.
public final class MedicalBoard {
    public static final String PASSPHRASE = "paarse olifant fluit boven water";
    public static final String OTHER_PASSPHRASE = "zeven gele bussen slapen nooit";

    public final DemoProgram program = DemoProgram.running();
    public final LocalDate today = program.clock().today();
    public final BoardId board = TestDatabase.newBoard();
    final School school = new School(new SchoolId(UUID.randomUUID()), "12AB", "De Linde");
    public final PersonId doctor = holder(StaffFunction.SCHOOL_DOCTOR, Period.since(today));
    public final PersonId colleague = holder(StaffFunction.SCHOOL_DOCTOR, Period.since(today));
    public final PersonId head;
    public final PersonId bestuur;
    public final PupilId pupil;
    public final PupilId other;

    public MedicalBoard() {
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

    public PersonId holder(StaffFunction function, Period period) {
        PersonId person = new PersonId(UUID.randomUUID());
        Optional<SchoolId> at = function.ofSchool() ? Optional.of(school.id()) : Optional.empty();
        asProgram(() -> {
            part(Staff.class).grant(new HeldFunction(UUID.randomUUID(), person, function, at, period));
            return true;
        });
        return person;
    }

    public PupilId enrol(LocalDate left) {
        PupilId pupil = new PupilId(UUID.randomUUID());
        asProgram(() -> {
            part(Pupils.class).prepare(List.of(pupil));
            part(Pupils.class)
                    .enrol(new NewPupil(
                            pupil,
                            school.id(),
                            new PupilIdentity(new PersonName("Fem", "", "Testers"), Optional.of(today.minusYears(9))),
                            List.of(new Enrolment(
                                    UUID.randomUUID(),
                                    pupil,
                                    school.id(),
                                    "L" + pupil,
                                    today.minusYears(4),
                                    left,
                                    left)),
                            List.of()));
            return true;
        });
        return pupil;
    }

    public <T> T part(Class<T> kind) {
        return program.part(kind);
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, today).call(work);
    }

    public <T> T asProgram(Supplier<T> work) {
        return new Acting(board, PersonId.PROGRAM, Act.MAINTAIN, today).call(work);
    }

    public SignedInUser staff(PersonId person) {
        return new SignedInUser(board, person, AccountKind.STAFF);
    }

    public Outcome<Nothing> make(PersonId person, String passphrase) {
        return as(person, () -> part(DoctorKeys.class).make(staff(person), session(person), passphrase, passphrase));
    }

    public Outcome<Nothing> open(PersonId person, String passphrase) {
        return as(person, () -> part(DoctorKeys.class).open(staff(person), session(person), passphrase));
    }

    public void close(PersonId person) {
        part(DoctorKeys.class).close(session(person));
    }

    public static String session(PersonId person) {
        return "session of " + person;
    }

    public DoctorKey keyOf(PersonId person) {
        return as(
                person,
                () -> part(Work.class)
                        .read(
                                MedicalActs.KEEP_MEDICAL_KEY,
                                () -> part(DoctorKeyStore.class).findOf(person).orElseThrow()));
    }

    public OpenDoctorKey opened(PersonId person) {
        return part(OpenDoctorKeys.class).find(session(person), person).orElseThrow();
    }

    /// Both keys to a file, for one act.
    public Optional<UnsealedMedicalFile> unseal(PersonId person, PupilDossierAct act, PupilId whose) {
        return part(AccessControl.class).ask(staff(person), act, whose) instanceof Granted<PupilId> key
                ? part(MedicalFiles.class).unseal(key, session(person))
                : Optional.empty();
    }

    public EntryId write(PersonId person, PupilId whose, String text) {
        Outcome<EntryId> written = tryWriting(person, whose, text);
        assertThat(written).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<EntryId>) written).made();
    }

    public Outcome<EntryId> tryWriting(PersonId person, PupilId whose, String text) {
        return as(
                person,
                () -> part(MedicalFiles.class)
                        .write(
                                unseal(person, MedicalActs.WRITE_MEDICAL, whose).orElseThrow(),
                                FormId.next(program.clock()),
                                new MedicalDraft(MedicalKind.CONSULT, today, text)));
    }

    public MedicalTimeline read(PersonId person, PupilId whose) {
        return as(
                person,
                () -> part(MedicalFiles.class)
                        .read(unseal(person, MedicalActs.READ_MEDICAL, whose).orElseThrow()));
    }

    public List<String> texts(PersonId person, PupilId whose) {
        return read(person, whose).entries().stream().map(MedicalEntry::text).toList();
    }

    public int rows(String table, String condition) {
        return program.superuser("zorgvuldig")
                .sql("select count(*) from medical.%s where board = '%s' and %s".formatted(table, board, condition))
                .query(Integer.class)
                .single();
    }

    public int lines(String act, String outcome, String relation) {
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

    public void superuser(String statement) {
        program.superuser("zorgvuldig").sql(statement).update();
    }
}
