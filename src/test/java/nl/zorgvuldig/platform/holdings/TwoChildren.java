package nl.zorgvuldig.platform.holdings;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.assignments.GuideAssignment;
import nl.zorgvuldig.access.control.assignments.GuideAssignments;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.documents.DocumentDraft;
import nl.zorgvuldig.dossier.record.documents.DocumentFilings;
import nl.zorgvuldig.dossier.record.documents.ImportedDocument;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.NewPupil;
import nl.zorgvuldig.school.enrolment.Placement;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;
import nl.zorgvuldig.story.DemoProgram;

/// A board of its own in the running program, with two children in one group: Sem, who has left,
/// and Noor, who is still there; each with the same two parents, who live apart.
final class TwoChildren {
    final DemoProgram program = DemoProgram.running();
    final LocalDate today = program.clock().today();
    final BoardId board = TestDatabase.newBoard();
    final School school = new School(new SchoolId(UUID.randomUUID()), "34CD", "De Wilg");
    final Group group = new Group(
            new GroupId(UUID.randomUUID()), school.id(), SchoolYear.of(today), "g5", "Groep 5 Uilen", "5", false);
    final PersonId teacher = new PersonId(UUID.randomUUID());
    final PersonId mother = new PersonId(UUID.randomUUID());
    final PersonId father = new PersonId(UUID.randomUUID());
    final PupilId sem = new PupilId(UUID.randomUUID());
    final PupilId noor = new PupilId(UUID.randomUUID());

    TwoChildren() {
        Boards boards = program.part(Boards.class);
        boards.add(board);
        boards.program(board).run(() -> {
            places();
            program.part(Pupils.class).prepare(List.of(sem, noor));
            child(sem, "Sem", today.minusDays(1));
            child(noor, "Noor", Period.OPEN);
        });
    }

    private void places() {
        Schools schools = program.part(Schools.class);
        schools.setUpBoard("Stichting De Wilgen");
        schools.add(school);
        schools.add(group);
        Staff staff = program.part(Staff.class);
        Period since = Period.since(today.minusYears(1));
        staff.add(new StaffMember(teacher, school.id(), "P77", since));
        staff.grant(new HeldFunction(
                UUID.randomUUID(), teacher, StaffFunction.SUPPORT_COORDINATOR, Optional.of(school.id()), since));
        staff.guide(new GroupGuidance(UUID.randomUUID(), teacher, group.id(), since));
    }

    private void child(PupilId pupil, String name, LocalDate left) {
        LocalDate entered = today.minusYears(2);
        program.part(Pupils.class)
                .enrol(new NewPupil(
                        pupil,
                        school.id(),
                        new PupilIdentity(
                                new PersonName(name, "van der", "Wilgenroos"), Optional.of(LocalDate.of(2017, 3, 4))),
                        List.of(new Enrolment(UUID.randomUUID(), pupil, school.id(), "L" + pupil, entered, left, left)),
                        List.of(new Placement(UUID.randomUUID(), pupil, group.id(), "5", Period.since(entered)))));
        parent(pupil, mother, GuardianRelation.MOTHER, "Els", "els@thuis.example");
        parent(pupil, father, GuardianRelation.FATHER, "Bas", "bas@elders.example");
        guidance(pupil, name);
    }

    private void parent(PupilId pupil, PersonId person, GuardianRelation relation, String name, String mail) {
        Guardians guardians = program.part(Guardians.class);
        guardians.add(new Guardian(
                pupil,
                person,
                relation,
                new PersonName(name, "", "Wilgenroos"),
                new GuardianContact(mail, "", "Straat van " + name),
                false));
        guardians.record(new AuthorityFact(
                UUID.randomUUID(),
                pupil,
                person,
                ParentalAuthority.JOINT,
                AuthorityEvidence.EXTRACT,
                Period.since(today.minusYears(2)),
                now(),
                teacher));
    }

    private void guidance(PupilId pupil, String name) {
        document(pupil, name);
        EntryId entry = new EntryId(UUID.randomUUID());
        program.part(Dossiers.class)
                .takeOver(
                        pupil,
                        List.of(
                                entry(entry, 1, name + " leest vlot", Optional.empty()),
                                entry(entry, 2, name + " leest heel vlot", Optional.of("nauwkeuriger over " + name))),
                        List.of(new ConfidentialityChange(
                                DossierItemId.of(entry),
                                1,
                                Confidentiality.CONFIDENTIAL,
                                teacher,
                                now(),
                                Optional.of("gaat over thuis bij " + name))));
        program.part(GuideAssignments.class)
                .takeOver(new GuideAssignment(
                        UUID.randomUUID(),
                        teacher,
                        pupil,
                        new Period(today.minusDays(9), today.minusDays(2)),
                        "vervangt bij " + name,
                        teacher,
                        now(),
                        Optional.empty()));
    }

    private void document(PupilId pupil, String name) {
        program.part(IncomingFolder.class)
                .hold(
                        file -> Files.write(file, SampleDocuments.docx(name + " rekent goed")),
                        file -> program.part(DocumentFilings.class)
                                .takeOver(
                                        pupil,
                                        new ImportedDocument(
                                                new DocumentId(UUID.randomUUID()),
                                                new DocumentDraft(
                                                        EntryKind.EXAMINATION_REPORT,
                                                        "verslag over " + name,
                                                        today.minusDays(30)),
                                                teacher,
                                                Optional.of(new Document.Withdrawal(
                                                        teacher, now(), "verkeerd bij " + name)),
                                                List.of()),
                                        file));
    }

    private Entry entry(EntryId id, int version, String text, Optional<String> reason) {
        return new Entry(id, version, EntryKind.OBSERVATION, today.minusDays(30), teacher, now(), text, reason);
    }

    private Instant now() {
        return program.clock().instant();
    }
}
