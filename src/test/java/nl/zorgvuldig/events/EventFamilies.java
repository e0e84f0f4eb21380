package nl.zorgvuldig.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.NewPupil;
import nl.zorgvuldig.enrolment.Placement;
import nl.zorgvuldig.enrolment.PupilIdentity;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.school.Group;

/// Children of that school and the people around them.
class EventFamilies extends EventSchool {
    PupilId child(Group in) {
        PupilId one = new PupilId(UUID.randomUUID());
        LocalDate since = today.minusYears(1);
        asProgram(() -> {
            part(Pupils.class).prepare(List.of(one));
            part(Pupils.class)
                    .enrol(new NewPupil(
                            one,
                            school.id(),
                            new PupilIdentity(new PersonName("Fem", "", "Testers"), Optional.of(today.minusYears(9))),
                            List.of(Enrolled.since(UUID.randomUUID(), one, school.id(), "L" + one, since)),
                            List.of(new Placement(UUID.randomUUID(), one, in.id(), "5", Period.since(since)))));
            return true;
        });
        return one;
    }

    PersonId parent(PupilId child, GuardianRelation relation, Authority held, boolean secret) {
        PersonId person = person();
        asProgram(() -> {
            part(Guardians.class)
                    .add(new Guardian(
                            child,
                            person,
                            relation,
                            new PersonName("Kim", "", "Testers"),
                            new nl.zorgvuldig.enrolment.Contact("", "", "Lindelaan 1, 1234 AB Goes"),
                            secret));
            part(Guardians.class)
                    .record(new AuthorityFact(
                            UUID.randomUUID(),
                            child,
                            person,
                            held,
                            Evidence.EXTRACT,
                            Period.since(today.minusYears(5)),
                            program.clock().instant(),
                            PersonId.PROGRAM));
            return true;
        });
        return person;
    }

    /// With an address.
    PersonId mother(PupilId child) {
        PersonId one = parent(child, GuardianRelation.MOTHER, Authority.JOINT, false);
        account(one, AccountKind.GUARDIAN, "moeder");
        return one;
    }

    /// Known by name, without an address.
    PersonId father(PupilId child) {
        PersonId one = parent(child, GuardianRelation.FATHER, Authority.JOINT, false);
        asProgram(() -> part(Accounts.class)
                .open(NewAccount.of(one, AccountKind.GUARDIAN, new PersonName("Jan", "", "Testers"))));
        return one;
    }
}
