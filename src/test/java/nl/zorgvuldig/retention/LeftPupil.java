package nl.zorgvuldig.retention;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.dossier.DocumentDraft;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.Earlier;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.Filings;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Leaver;
import nl.zorgvuldig.enrolment.NewPupil;
import nl.zorgvuldig.enrolment.PupilIdentity;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.files.SampleDocuments;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.retention.Approvals.Choice;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Installed;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Vault;

/// A board of its own, which the jobs of the running program do not know: a pupil who left long
/// ago, with a mother who has another child here and a father who has not, an entry and a document;
/// each with a word to find it by.
public final class LeftPupil {
    public static final String MARKER = "Zeldzaam-woord-";

    Installed program;
    public final LocalDate today;
    public final BoardId board = TestDatabase.newBoard();
    final School school = new School(new SchoolId(UUID.randomUUID()), "56EF", "De Esdoorn");
    public final PersonId head = new PersonId(UUID.randomUUID());
    public final PersonId chair = new PersonId(UUID.randomUUID());
    final PersonId mother = new PersonId(UUID.randomUUID());
    public final PersonId father = new PersonId(UUID.randomUUID());
    public final PupilId pupil = new PupilId(UUID.randomUUID());
    final PupilId sister = new PupilId(UUID.randomUUID());

    /// @param years since the pupil left, and a day
    LeftPupil(int years) {
        this(years, DemoProgram.running());
    }

    public LeftPupil(int years, Installed program) {
        this.program = program;
        today = SchoolDay.today(program.clock());
        asProgram(() -> {
            places();
            part(Pupils.class).prepare(List.of(pupil, sister));
            LocalDate left = today.minusYears(years).minusDays(1);
            child(pupil, "naam", left);
            child(sister, "zus", Period.OPEN);
            parent(pupil, mother, "moeder");
            parent(sister, mother, "moeder");
            parent(pupil, father, "vader");
            guidance();
            return 0;
        });
    }

    /// The same people, in a program that was started anew.
    LeftPupil in(Installed other) {
        program = other;
        return this;
    }

    public <T> T part(Class<T> kind) {
        return program.part(kind);
    }

    public <T> T asProgram(Supplier<T> work) {
        return part(Boards.class).program(board).call(work);
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, today).call(work);
    }

    /// As the head, who agrees to what was told a month ago.
    public int approve(Part part) {
        return approve(part, List.of(pupil));
    }

    int approve(Part part, List<PupilId> pupils) {
        pupils.forEach(one -> told(one, part, 31));
        return as(
                head,
                () -> part(Approvals.class)
                        .approve(
                                part(Sights.class).of(head),
                                pupils.stream()
                                        .map(one -> new Choice(one, part))
                                        .toList()));
    }

    void told(Part part, int daysAgo) {
        told(pupil, part, daysAgo);
    }

    private void told(PupilId whom, Part part, int daysAgo) {
        asProgram(() -> {
            LocalDate due = part(Pupils.class)
                    .find(whom)
                    .map(one -> Leaver.of(one).left())
                    .map(left -> part(Schedules.class).current().get(part).dueOn(left))
                    .orElseThrow();
            part(Telling.class)
                    .takeOver(new Notice(whom, part, due, father, today.minusDays(daysAgo), Notice.Way.MAIL));
            return 0;
        });
    }

    Enrolled back() {
        return new Enrolled(UUID.randomUUID(), pupil, school.id(), "L9", today, Period.OPEN, Period.OPEN);
    }

    int enrolAgain() {
        part(Pupils.class).enrolAgain(back(), school.id());
        return 0;
    }

    public int go() {
        return go(Interruption.NONE);
    }

    int go(Interruption interruption) {
        return asProgram(() -> part(Run.class).go(interruption));
    }

    boolean exists() {
        return part(Vault.class).exists(new KeyName(board, pupil.value(), Keeping.DOSSIER));
    }

    public List<String> states() {
        return program.superuser("zorgvuldig")
                .sql("select state from retention.destruction where board = :board")
                .param("board", board.value())
                .query(String.class)
                .list();
    }

    private void places() {
        part(Schools.class).setUpBoard("Stichting De Bossen");
        part(Schools.class).add(school);
        grant(head, StaffFunction.HEAD, Optional.of(school.id()));
        grant(chair, StaffFunction.BOARD, Optional.empty());
    }

    private void grant(PersonId person, StaffFunction function, Optional<SchoolId> at) {
        part(Staff.class)
                .grant(new FunctionHeld(UUID.randomUUID(), person, function, at, Period.since(today.minusYears(1))));
    }

    private void child(PupilId child, String name, LocalDate left) {
        part(Pupils.class)
                .enrol(new NewPupil(
                        child,
                        school.id(),
                        new PupilIdentity(
                                new PersonName(MARKER + name, "", "Esdoorn"), Optional.of(LocalDate.of(2012, 3, 4))),
                        List.of(new Enrolled(
                                UUID.randomUUID(), child, school.id(), "L" + child, today.minusYears(10), left, left)),
                        List.of()));
    }

    void parent(PupilId child, PersonId person, String name) {
        PersonName called = new PersonName(MARKER + name, "", "Esdoorn");
        String mail = name + person + "@thuis.example";
        part(Guardians.class)
                .add(new Guardian(
                        child,
                        person,
                        GuardianRelation.PARENT,
                        called,
                        new Contact(mail, "", MARKER + "straat"),
                        false));
        part(Guardians.class)
                .record(new AuthorityFact(
                        UUID.randomUUID(),
                        child,
                        person,
                        Authority.JOINT,
                        Evidence.EXTRACT,
                        Period.since(today.minusYears(10)),
                        program.clock().instant(),
                        head));
        part(Accounts.class)
                .open(NewAccount.of(person, AccountKind.GUARDIAN, called).withEmail(mail));
    }

    private void guidance() {
        part(Dossiers.class)
                .takeOver(
                        pupil,
                        List.of(new Entry(
                                new EntryId(UUID.randomUUID()),
                                1,
                                EntryKind.OBSERVATION,
                                today.minusYears(6),
                                head,
                                program.clock().instant(),
                                MARKER + "opmerking ".repeat(600),
                                Optional.empty())),
                        List.of());
        part(Incoming.class)
                .hold(
                        file -> Files.write(file, SampleDocuments.docx(MARKER + "document")),
                        file -> part(Filings.class)
                                .takeOver(
                                        pupil,
                                        new Earlier(
                                                new DocumentId(UUID.randomUUID()),
                                                new DocumentDraft(
                                                        EntryKind.EXAMINATION_REPORT,
                                                        MARKER + "titel",
                                                        today.minusYears(6)),
                                                head,
                                                Optional.empty(),
                                                List.of()),
                                        file));
    }
}
