package nl.zorgvuldig.privacy.retention.destruction;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.documents.DocumentDraft;
import nl.zorgvuldig.dossier.record.documents.DocumentFilings;
import nl.zorgvuldig.dossier.record.documents.ImportedDocument;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.DestructionNotice;
import nl.zorgvuldig.privacy.retention.DestructionRun;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionSchedules;
import nl.zorgvuldig.privacy.retention.SentDestructionNotice;
import nl.zorgvuldig.privacy.retention.destruction.DestructionApprovals.Choice;
import nl.zorgvuldig.privacy.retention.destruction.DestructionWorker.Interruption;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.NewPupil;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolLeaver;
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
import nl.zorgvuldig.story.Installed;

/// A board of its own, which the jobs of the running program do not know: a pupil who left long
/// ago, with a mother who has another child here and a father who has not, an entry and a document;
/// each with a word to find it by.
public final class LeftPupil {
    public static final String MARKER = "Zeldzaam-woord-";

    public Installed program;
    public final LocalDate today;
    public final BoardId board = TestDatabase.newBoard();
    public final School school = new School(new SchoolId(UUID.randomUUID()), "56EF", "De Esdoorn");
    public final PersonId head = new PersonId(UUID.randomUUID());
    public final PersonId chair = new PersonId(UUID.randomUUID());
    public final PersonId mother = new PersonId(UUID.randomUUID());
    public final PersonId father = new PersonId(UUID.randomUUID());
    public final PupilId pupil = new PupilId(UUID.randomUUID());
    public final PupilId sister = new PupilId(UUID.randomUUID());

    /// @param years since the pupil left, and a day
    public LeftPupil(int years) {
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
    public LeftPupil in(Installed other) {
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
    public int approve(PupilDataPart part) {
        return approve(part, List.of(pupil));
    }

    int approve(PupilDataPart part, List<PupilId> pupils) {
        pupils.forEach(pupil -> told(pupil, part, 31));
        return as(
                head,
                () -> part(DestructionApprovals.class)
                        .approve(
                                part(RetentionVisibilities.class).of(head),
                                pupils.stream()
                                        .map(pupil -> new Choice(pupil, part))
                                        .toList()));
    }

    void told(PupilDataPart part, int daysAgo) {
        told(pupil, part, daysAgo);
    }

    private void told(PupilId whom, PupilDataPart part, int daysAgo) {
        asProgram(() -> {
            LocalDate due = part(Pupils.class)
                    .find(whom)
                    .map(career -> SchoolLeaver.of(career).left())
                    .map(left ->
                            part(RetentionSchedules.class).current().get(part).dueOn(left))
                    .orElseThrow();
            part(DestructionNotice.class)
                    .takeOver(new SentDestructionNotice(
                            whom, part, due, father, today.minusDays(daysAgo), SentDestructionNotice.Way.MAIL));
            return 0;
        });
    }

    Enrolment back() {
        return new Enrolment(UUID.randomUUID(), pupil, school.id(), "L9", today, Period.OPEN, Period.OPEN);
    }

    public int enrolAgain() {
        part(Pupils.class).enrolAgain(back(), school.id());
        return 0;
    }

    public int go() {
        return go(Interruption.NONE);
    }

    int go(Interruption interruption) {
        return asProgram(() -> part(DestructionRun.class).go(interruption));
    }

    public boolean exists() {
        return part(Vault.class).exists(new KeyName(board, pupil.value(), RetentionPurpose.DOSSIER));
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
                .grant(new HeldFunction(UUID.randomUUID(), person, function, at, Period.since(today.minusYears(1))));
    }

    private void child(PupilId child, String name, LocalDate left) {
        part(Pupils.class)
                .enrol(new NewPupil(
                        child,
                        school.id(),
                        new PupilIdentity(
                                new PersonName(MARKER + name, "", "Esdoorn"), Optional.of(LocalDate.of(2012, 3, 4))),
                        List.of(new Enrolment(
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
                        new GuardianContact(mail, "", MARKER + "straat"),
                        false));
        part(Guardians.class)
                .record(new AuthorityFact(
                        UUID.randomUUID(),
                        child,
                        person,
                        ParentalAuthority.JOINT,
                        AuthorityEvidence.EXTRACT,
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
        part(IncomingFolder.class)
                .hold(
                        file -> Files.write(file, SampleDocuments.docx(MARKER + "document")),
                        file -> part(DocumentFilings.class)
                                .takeOver(
                                        pupil,
                                        new ImportedDocument(
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
