package nl.zorgvuldig.images.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.NewPupil;
import nl.zorgvuldig.school.enrolment.Placement;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.Group;

/// Children of that school and the people around them.
public class EventFamilies extends EventSchool {
    public PupilId child(Group in) {
        PupilId pupil = new PupilId(UUID.randomUUID());
        LocalDate since = today.minusYears(1);
        asProgram(() -> {
            part(Pupils.class).prepare(List.of(pupil));
            part(Pupils.class)
                    .enrol(new NewPupil(
                            pupil,
                            school.id(),
                            new PupilIdentity(new PersonName("Fem", "", "Testers"), Optional.of(today.minusYears(9))),
                            List.of(Enrolment.since(UUID.randomUUID(), pupil, school.id(), "L" + pupil, since)),
                            List.of(new Placement(UUID.randomUUID(), pupil, in.id(), "5", Period.since(since)))));
            return true;
        });
        return pupil;
    }

    public PersonId parent(PupilId child, GuardianRelation relation, ParentalAuthority held, boolean secret) {
        PersonId person = person();
        asProgram(() -> {
            part(Guardians.class)
                    .add(new Guardian(
                            child,
                            person,
                            relation,
                            new PersonName("Kim", "", "Testers"),
                            new nl.zorgvuldig.school.enrolment.guardians.GuardianContact(
                                    "", "", "Lindelaan 1, 1234 AB Goes"),
                            secret));
            part(Guardians.class)
                    .record(new AuthorityFact(
                            UUID.randomUUID(),
                            child,
                            person,
                            held,
                            AuthorityEvidence.EXTRACT,
                            Period.since(today.minusYears(5)),
                            program.clock().instant(),
                            PersonId.PROGRAM));
            return true;
        });
        return person;
    }

    /// With an address.
    public PersonId mother(PupilId child) {
        PersonId person = parent(child, GuardianRelation.MOTHER, ParentalAuthority.JOINT, false);
        account(person, AccountKind.GUARDIAN, "moeder");
        return person;
    }

    /// Known by name, without an address.
    public PersonId father(PupilId child) {
        PersonId person = parent(child, GuardianRelation.FATHER, ParentalAuthority.JOINT, false);
        asProgram(() -> part(Accounts.class)
                .open(NewAccount.of(person, AccountKind.GUARDIAN, new PersonName("Jan", "", "Testers"))));
        return person;
    }
}
