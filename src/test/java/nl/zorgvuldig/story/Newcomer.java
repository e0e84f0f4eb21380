package nl.zorgvuldig.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;

/// A pupil whom only one story is about, at the school of `directeur` for a year, with one parent
/// who has authority and an account.
record Newcomer(PupilId pupil, PersonId parent, PersonName name) {

    static Newcomer enrol(DemoProgram demo, String given, LocalDate born) {
        Newcomer one = new Newcomer(
                new PupilId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                new PersonName(given, "", "Nieuwkomer"));
        LocalDate today = demo.clock().today();
        SchoolId school = Classroom.of(demo, "leerkracht").group().school();
        new Acting(demo.board(), PersonId.PROGRAM, Act.MAINTAIN, today).run(() -> {
            demo.part(Pupils.class).prepare(List.of(one.pupil));
            demo.part(Pupils.class).enrol(one.enrolled(school, born, today));
            one.parent(demo, born);
        });
        return one;
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
                List.of(Enrolled.since(UUID.randomUUID(), pupil, school, "N" + pupil, today.minusYears(1))),
                List.of());
    }

    private void parent(DemoProgram demo, LocalDate born) {
        PersonName called = new PersonName("Ouder", "", "Nieuwkomer");
        Guardians guardians = demo.part(Guardians.class);
        guardians.add(new Guardian(
                pupil, parent, GuardianRelation.PARENT, called, new Contact(parentAddress(), "", ""), false));
        guardians.record(new AuthorityFact(
                UUID.randomUUID(),
                pupil,
                parent,
                Authority.SOLE,
                Evidence.EXTRACT,
                Period.since(born),
                demo.clock().instant().minusSeconds(60),
                PersonId.PROGRAM));
        demo.part(Accounts.class)
                .open(NewAccount.of(parent, AccountKind.GUARDIAN, called).withEmail(parentAddress()));
    }
}
