package nl.zorgvuldig.story;

import static nl.zorgvuldig.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

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
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A pupil is enrolled, and is so without any answer. The head asks the parent, who signs in from
/// the letter and finds nothing chosen beforehand.
class EnrolmentStory {
    private final DemoProgram demo = DemoProgram.running();
    private final SchoolId school = Classroom.of(demo, "leerkracht").group().school();
    private final PupilId pupil = new PupilId(UUID.randomUUID());
    private final PersonId parent = new PersonId(UUID.randomUUID());
    private final PersonName name = new PersonName("Wende", "", "Nieuwkomer");

    @Test
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    void the_parent_of_a_new_pupil_is_asked_apart_from_the_enrolment() {
        Window window = Window.PHONE;
        enrol();
        try (Browser.Visitor sietske = window.of(demo, "directeur");
                Browser.Visitor visitor = window.fresh(demo)) {
            sietske.open("/toestemming-vragen").axe().picture(window.picture("invite"));
            assertThat(sietske.text())
                    .contains(name.sorted(), "ook als ouders niets antwoorden")
                    .contains("bereikbaar per e-mail: 1 van 1");
            sietske.press("Vraag hun ouders om toestemming");
            assertThat(sietske.text()).contains("onderweg").doesNotContain(name.sorted());
            sietske.axe().picture(window.picture("invite-sent"));
            assertThat(sietske.open("/leerlingen/" + pupil + "/dossier").heading())
                    .isEqualTo(name.full());

            Mailbox.signIn(visitor, address()).open("/toestemming");
            assertThat(visitor.text()).contains("Wende: nog 10 vragen open");
            assertThat(visitor.page().locator("input:checked").count()).isZero();
            visitor.axe().picture(window.picture("consent-new"));
        }
    }

    private String address() {
        return parent + "@ouders.example";
    }

    private void enrol() {
        LocalDate today = demo.clock().today();
        new Acting(demo.board(), PersonId.PROGRAM, Act.MAINTAIN, today).run(() -> {
            demo.part(Pupils.class).prepare(List.of(pupil));
            demo.part(Pupils.class)
                    .enrol(new NewPupil(
                            pupil,
                            school,
                            new PupilIdentity(name, Optional.of(today.minusYears(4))),
                            List.of(Enrolled.since(UUID.randomUUID(), pupil, school, "N" + pupil, today)),
                            List.of()));
            parent(today);
        });
    }

    private void parent(LocalDate today) {
        PersonName own = new PersonName("Marit", "", "Nieuwkomer");
        demo.part(Guardians.class)
                .add(new Guardian(pupil, parent, GuardianRelation.MOTHER, own, new Contact("", "", ""), false));
        demo.part(Guardians.class)
                .record(new AuthorityFact(
                        UUID.randomUUID(),
                        pupil,
                        parent,
                        Authority.SOLE,
                        Evidence.EXTRACT,
                        Period.since(today.minusDays(1)),
                        demo.clock().instant().minusSeconds(60),
                        PersonId.PROGRAM));
        demo.part(Accounts.class)
                .open(NewAccount.of(parent, AccountKind.GUARDIAN, own).withEmail(address()));
    }
}
