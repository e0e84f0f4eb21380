package nl.zorgvuldig.consent.requests;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;

/// Letters the program sends by itself: once, to those it should.
class AskedOnceTest {
    private final ConsentBoard board = new ConsentBoard();
    private final ConsentInvitations invitations = board.part(ConsentInvitations.class);
    private final SixteenthBirthdayNotifier ownChoice = board.part(SixteenthBirthdayNotifier.class);

    AskedOnceTest() {
        board.asProgram(
                () -> board.part(Accounts.class).openAll(List.of(account(board.mother), account(board.father))));
    }

    @Test
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    void the_parents_of_a_pupil_who_just_came_are_asked_without_anybody_thinking_of_it() {
        assertThat(lately()).isZero();

        PupilId fresh = board.enrol(board.today.minusYears(4), board.today.minusDays(2));
        board.guardian(fresh, board.mother, GuardianRelation.MOTHER, ParentalAuthority.JOINT);
        board.guardian(fresh, board.father, GuardianRelation.FATHER, ParentalAuthority.NONE);

        assertThat(lately()).isEqualTo(1);
        assertThat(lately()).isZero();
        assertThat(letters(board.mother)).isEqualTo(1);
        assertThat(letters(board.father)).isZero();
    }

    @Test
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    void the_head_and_the_program_at_once_send_one_letter_each() throws Exception {
        PupilId fresh = board.enrol(board.today.minusYears(4), board.today);
        board.guardian(fresh, board.mother, GuardianRelation.MOTHER, ParentalAuthority.JOINT);
        SignedInUser head = new SignedInUser(board.board, board.head, AccountKind.STAFF);

        atOnce(this::lately, () -> board.as(board.head, () -> invitations.invite(head)));

        assertThat(letters(board.mother)).isBetween(1, 2); // one about each of her children
        assertThat(letters(board.father)).isLessThanOrEqualTo(1);
        assertThat(lately()).isZero();
    }

    @Test
    void those_who_decided_are_told_once_that_a_pupil_of_sixteen_does_so_now() {
        PupilId child = board.enrol(board.today.minusYears(16));
        board.guardian(child, board.mother, GuardianRelation.MOTHER, ParentalAuthority.JOINT);
        board.guardian(child, board.father, GuardianRelation.FATHER, ParentalAuthority.NONE);
        PupilId later = board.enrol(board.today.minusYears(16).plusDays(31));
        board.guardian(later, board.father, GuardianRelation.FATHER, ParentalAuthority.JOINT);
        PupilId before = board.enrol(board.today.minusYears(16).minusDays(20));
        board.guardian(before, board.father, GuardianRelation.FATHER, ParentalAuthority.JOINT);

        assertThat(board.asProgram(ownChoice::tell)).isEqualTo(1);
        assertThat(board.asProgram(ownChoice::tell)).isZero();
        assertThat(letters(board.mother)).isEqualTo(1);
        assertThat(letters(board.father)).isZero();
    }

    private int lately() {
        return board.asProgram(invitations::inviteLately);
    }

    private int letters(PersonId person) {
        return board.program
                .superuser("zorgvuldig")
                .sql("select count(*) from mail.message where addressee = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private static NewAccount account(PersonId person) {
        return NewAccount.of(person, AccountKind.GUARDIAN, new PersonName("Kim", "", "Testers"))
                .withEmail(person + "@ouders.example");
    }

    private static void atOnce(Callable<Integer> callable, Callable<Integer> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> done : both.invokeAll(List.of(callable, other))) {
                done.get();
            }
        }
    }
}
