package nl.zorgvuldig.consent.authority;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessDecision;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.Family;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.junit.jupiter.api.Test;

/// The account of a pupil who decides alone: who gets one, and how it ends.
class PupilAccountsTest {
    private static final LocalDate TODAY = Family.TODAY;

    private final ConsentBoard here = new ConsentBoard(ConsentBoard.Jobs.STAY_AWAY);
    private final PupilId child = here.enrol(here.today.minusYears(16));
    private final String address = "kind-" + child + "@leerling.example";

    @Test
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    void an_account_can_be_opened_from_thirty_days_before_the_birthday() {
        LocalDate sixteen = TODAY.plusDays(30);
        assertThat(rules(sixteen).objections("a@b.example")).isEmpty();
        assertThat(rules(sixteen.plusDays(1)).objections("a@b.example")).hasSize(1);
        assertThat(rules(TODAY.minusYears(2)).objections("a@b.example")).isEmpty();
        assertThat(new PupilAccountRules(Optional.empty(), TODAY).objections("a@b.example"))
                .hasSize(1);
        for (String nonsense : List.of("", "a", "a@", "a b@c.example", "a@b.example,c@d.example")) {
            assertThat(rules(sixteen).objections(nonsense)).as(nonsense).hasSize(1);
        }
    }

    @Test
    void the_pupil_is_told_at_each_new_address_and_once_when_sent_twice() {
        assertThat(open(address)).isEmpty();
        assertThat(open(address)).isEmpty();
        assertThat(mails()).isEqualTo(1);
        assertThat(email()).contains(address);
        assertThat(kind()).contains(AccountKind.PUPIL);

        assertThat(open("ander-" + address)).isEmpty();
        assertThat(mails()).isEqualTo(2);
        assertThat(email()).contains("ander-" + address);
    }

    @Test
    void an_address_of_somebody_else_is_refused_and_changes_nothing() {
        String taken = here.mother + "@ouders.example";
        here.asProgram(() -> here.part(Accounts.class)
                .open(NewAccount.of(here.mother, AccountKind.GUARDIAN, new PersonName("Kim", "", "Testers"))
                        .withEmail(taken)));

        assertThat(open(taken)).extracting(Objection::field).containsExactly("email");
        assertThat(email()).isEmpty();
        assertThat(open(address)).isEmpty();
        assertThat(open(taken)).hasSize(1);
        assertThat(email()).contains(address);
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void a_closed_account_signs_nobody_in_and_leaves_what_was_answered() {
        open(address);
        asHead(key -> {
            here.part(PupilAccounts.class).close(key);
            return true;
        });

        assertThat(email()).isEmpty();
        assertThat(kind()).isEmpty();
        assertThat(open(address)).isEmpty();
        assertThat(kind()).contains(AccountKind.PUPIL);
    }

    @Test
    void only_the_head_of_the_school_opens_one() {
        SignedInUser self = new SignedInUser(here.board, ConsentDeciders.self(child), AccountKind.PUPIL);
        SignedInUser mother = new SignedInUser(here.board, here.mother, AccountKind.GUARDIAN);
        SignedInUser board = new SignedInUser(here.board, here.bestuur, AccountKind.STAFF);
        for (SignedInUser who : List.of(self, mother, board)) {
            AccessDecision<PupilId> decision = here.as(
                    who.person(), () -> here.part(AccessControl.class).ask(who, EnrolmentActs.KEEP_AUTHORITY, child));
            assertThat(decision).isInstanceOf(AccessRefusal.class);
        }
    }

    private static PupilAccountRules rules(LocalDate sixteen) {
        return new PupilAccountRules(Optional.of(sixteen.minusYears(16)), TODAY);
    }

    private List<Objection> open(String email) {
        return asHead(key -> here.part(PupilAccounts.class).open(key, email));
    }

    private Optional<String> email() {
        return asHead(key -> here.part(PupilAccounts.class).find(key).email());
    }

    private Optional<AccountKind> kind() {
        return here.part(Accounts.class).findOpen(here.board, ConsentDeciders.self(child));
    }

    private int mails() {
        return here.program
                .superuser("zorgvuldig")
                .sql("select count(*) from mail.message where addressee = :person")
                .param("person", child.value())
                .query(Integer.class)
                .single();
    }

    private <T> T asHead(Function<Granted<PupilId>, T> work) {
        SignedInUser head = new SignedInUser(here.board, here.head, AccountKind.STAFF);
        return here.as(
                here.head,
                () -> work.apply((Granted<PupilId>)
                        here.part(AccessControl.class).ask(head, EnrolmentActs.KEEP_AUTHORITY, child)));
    }
}
