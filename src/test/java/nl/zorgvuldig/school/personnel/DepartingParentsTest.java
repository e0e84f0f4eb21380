package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.ManualSignInLinks;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.NewPupil;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.junit.jupiter.api.Test;

/// Who worked here and has a child here stays a parent, and never by a mailbox of the school.
@Upholds(CONFIDENTIALITY)
class DepartingParentsTest {
    private final StaffDesk desk = StaffDesk.newcomer();
    private final String atWork = desk.employee + "@school.example";
    private final String atHome = desk.employee + "@thuis.example";

    /// Of one child more, of whose dossier the address is this.
    private void isParent(String email) {
        PupilId child = new PupilId(UUID.randomUUID());
        SchoolId school = desk.demo.population().schools().getLast().id();
        Enrolment since = Enrolment.since(
                UUID.randomUUID(), child, school, "K" + child, desk.today().minusYears(1));
        PersonName name = new PersonName("Iemand", "", "Onderweg");
        Guardian parent = new Guardian(
                child, desk.employee, GuardianRelation.PARENT, name, new GuardianContact(email, "", ""), false);
        desk.asProgram(() -> {
            Pupils pupils = desk.demo.part(Pupils.class);
            pupils.prepare(List.of(child));
            pupils.enrol(new NewPupil(
                    child,
                    school,
                    new PupilIdentity(name, Optional.of(desk.today().minusYears(8))),
                    List.of(since),
                    List.of()));
            desk.demo.part(Guardians.class).add(parent);
        });
    }

    private void leaves() {
        desk.arrives();
        desk.leaves();
        desk.tidy();
    }

    private Optional<AccountKind> kind() {
        return desk.demo.part(Accounts.class).findOpen(desk.demo.board(), desk.employee);
    }

    private Optional<String> address() {
        return desk.as(desk.office, () -> desk.demo.part(Accounts.class).emailOf(desk.employee));
    }

    private boolean known(String email) {
        return desk.as(
                desk.office,
                () -> desk.demo.part(Accounts.class).findByEmail(email).isPresent());
    }

    @Test
    void without_another_address_they_have_none_and_wait_for_a_letter() {
        isParent("");
        isParent(" " + atWork.toUpperCase() + " ");

        leaves();

        assertThat(kind()).contains(AccountKind.GUARDIAN);
        assertThat(address()).isEmpty();
        assertThat(known(atWork)).isFalse();
        assertThat(desk.demo.part(ManualSignInLinks.class).make(atWork)).isEmpty();
    }

    @Test
    void another_address_which_a_file_could_have_given_is_not_theirs_either() {
        isParent(atWork);
        isParent(atHome);

        leaves();

        assertThat(kind()).contains(AccountKind.GUARDIAN);
        assertThat(address()).isEmpty();
        assertThat(known(atWork)).isFalse();
        assertThat(known(atHome)).isFalse();
    }

    @Test
    void a_link_that_went_to_the_mailbox_of_the_school_signs_nobody_in_any_more() {
        isParent(atHome);
        String link =
                desk.demo.part(ManualSignInLinks.class).make(atWork).getFirst().getPath();

        leaves();

        WebVisitor visitor = desk.demo.nobody();
        String code = link.substring(link.lastIndexOf('/') + 1);
        assertThat(visitor.fill(link, "/aanmelden/link", Map.of("code", code)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_has_no_child_here_has_no_account() {
        leaves();

        assertThat(kind()).isEmpty();
    }
}
