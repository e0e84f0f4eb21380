package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

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
import nl.zorgvuldig.platform.policy.Upholds;
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
                            List.of(Enrolment.since(UUID.randomUUID(), pupil, school, "N" + pupil, today)),
                            List.of()));
            parent(today);
        });
    }

    private void parent(LocalDate today) {
        PersonName own = new PersonName("Marit", "", "Nieuwkomer");
        demo.part(Guardians.class)
                .add(new Guardian(pupil, parent, GuardianRelation.MOTHER, own, new GuardianContact("", "", ""), false));
        demo.part(Guardians.class)
                .record(new AuthorityFact(
                        UUID.randomUUID(),
                        pupil,
                        parent,
                        ParentalAuthority.SOLE,
                        AuthorityEvidence.EXTRACT,
                        Period.since(today.minusDays(1)),
                        demo.clock().instant().minusSeconds(60),
                        PersonId.PROGRAM));
        demo.part(Accounts.class)
                .open(NewAccount.of(parent, AccountKind.GUARDIAN, own).withEmail(address()));
    }
}
