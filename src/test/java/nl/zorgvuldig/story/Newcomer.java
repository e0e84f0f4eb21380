package nl.zorgvuldig.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
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

/// A pupil whom only one story is about, at the school of `directeur` for a year, with one parent
/// who has authority and an account.
record Newcomer(PupilId pupil, PersonId parent, PersonName name) {

    static Newcomer enrol(DemoProgram demo, String given, LocalDate born) {
        Newcomer newcomer = new Newcomer(
                new PupilId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                new PersonName(given, "", "Nieuwkomer"));
        LocalDate today = demo.clock().today();
        SchoolId school = Classroom.of(demo, "leerkracht").group().school();
        new Acting(demo.board(), PersonId.PROGRAM, Act.MAINTAIN, today).run(() -> {
            demo.part(Pupils.class).prepare(List.of(newcomer.pupil));
            demo.part(Pupils.class).enrol(newcomer.enrolled(school, born, today));
            newcomer.parent(demo, born);
        });
        return newcomer;
    }

    /// Under which the pupil signs in and answers.
    PersonId self() {
        return new PersonId(pupil.value());
    }

    String address() {
        return pupil + "@leerling.example";
    }

    String parentAddress() {
        return parent + "@ouders.example";
    }

    private NewPupil enrolled(SchoolId school, LocalDate born, LocalDate today) {
        return new NewPupil(
                pupil,
                school,
                new PupilIdentity(name, Optional.of(born)),
                List.of(Enrolment.since(UUID.randomUUID(), pupil, school, "N" + pupil, today.minusYears(1))),
                List.of());
    }

    private void parent(DemoProgram demo, LocalDate born) {
        PersonName called = new PersonName("Ouder", "", "Nieuwkomer");
        Guardians guardians = demo.part(Guardians.class);
        guardians.add(new Guardian(
                pupil, parent, GuardianRelation.PARENT, called, new GuardianContact(parentAddress(), "", ""), false));
        guardians.record(new AuthorityFact(
                UUID.randomUUID(),
                pupil,
                parent,
                ParentalAuthority.SOLE,
                AuthorityEvidence.EXTRACT,
                Period.since(born),
                demo.clock().instant().minusSeconds(60),
                PersonId.PROGRAM));
        demo.part(Accounts.class)
                .open(NewAccount.of(parent, AccountKind.GUARDIAN, called).withEmail(parentAddress()));
    }
}
