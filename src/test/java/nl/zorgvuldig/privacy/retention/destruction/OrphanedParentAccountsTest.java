package nl.zorgvuldig.privacy.retention.destruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RowFinder;
import nl.zorgvuldig.story.KeptRequest;
import org.junit.jupiter.api.Test;

/// Accounts of parents of whom no child is here any more, which no run took along.
@Upholds(Clause.PARENT_DATA_IN_DOSSIER)
class OrphanedParentAccountsTest {
    private final LeftPupil one = new LeftPupil(2);

    @Test
    void who_was_left_behind_is_found_a_month_later_and_nobody_else() {
        PersonId behind = new PersonId(UUID.randomUUID());
        PersonId asked = new PersonId(UUID.randomUUID());
        PersonId added = new PersonId(UUID.randomUUID());
        List.of(behind, asked, added).forEach(this::account);
        List.of(behind, asked, one.mother).forEach(this::longAgo);
        KeptRequest request =
                new KeptRequest(one.program, DataSubject.of(one.board, SubjectKind.GUARDIAN, asked), asked).waits();
        found();
        assertThat(companions()).as("nothing went here yet").isEmpty();
        one.approve(PupilDataPart.DOSSIER);
        one.go();

        found();
        found();
        assertThat(companions()).containsExactly(behind);
        assertThat(lines(behind)).isEqualTo(1);
        one.go();
        gone(behind);
        assertThat(companions()).isEmpty();
        assertThat(open(asked)).as("it goes on").isTrue();
        assertThat(open(added)).as("a child may still come").isTrue();
        assertThat(open(one.mother)).as("has a child here").isTrue();

        request.ends();
        found();
        one.go();
        gone(asked);
        assertThat(lines(added) + lines(one.mother)).isZero();
    }

    @Test
    void after_a_restore_who_had_been_left_behind_goes_again_and_who_has_a_child_stays() {
        PersonId behind = new PersonId(UUID.randomUUID());
        account(behind);
        assertThat(one.asProgram(
                        () -> one.part(DestructionReplay.class).destroyAgain(List.of(line(behind), line(one.mother)))))
                .isEqualTo(2);
        gone(behind);
        assertThat(open(one.mother)).isTrue();
    }

    private void gone(PersonId parent) {
        assertThat(open(parent)).isFalse();
        assertThat(RowFinder.tablesWith(one.program, parent.value()))
                .doesNotContain("identity.account", "vault.data_key", "retention.companion");
    }

    private void found() {
        one.asProgram(() -> {
            one.part(OrphanedParentAccounts.class).find();
            return 0;
        });
    }

    private void account(PersonId parent) {
        one.asProgram(() -> one.part(Accounts.class)
                .open(NewAccount.of(parent, AccountKind.GUARDIAN, new PersonName("Iemand", "", "Esdoorn"))
                        .withEmail(parent + "@thuis.example")));
    }

    private void longAgo(PersonId parent) {
        one.program
                .superuser("zorgvuldig")
                .sql("update identity.account set created_at = :then where person = :person")
                .param(
                        "then",
                        one.program.clock().instant().minus(Duration.ofDays(31)).atOffset(ZoneOffset.UTC))
                .param("person", parent.value())
                .update();
    }

    private List<PersonId> companions() {
        return one
                .program
                .superuser("zorgvuldig")
                .sql("select guardian from retention.companion where board = :board")
                .param("board", one.board.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private long lines(PersonId parent) {
        return one.program
                .superuser("zorgvuldig")
                .sql("select count(*) from audit.event where subject = :person and relation = :gone")
                .param("person", parent.value())
                .param("gone", OrphanedParentAccounts.PARENT_GONE)
                .query(Long.class)
                .single();
    }

    private AuditEvent line(PersonId parent) {
        return AuditEvent.of(
                        one.program.clock(),
                        new Acting(one.board, PersonId.PROGRAM, HoldingActs.RETAIN, one.today),
                        Clause.PARENT_DATA_IN_DOSSIER,
                        AuditOutcome.DONE,
                        OrphanedParentAccounts.PARENT_GONE)
                .about(parent);
    }

    private boolean open(PersonId parent) {
        return one.asProgram(() -> one.part(Accounts.class).findOpen(one.board, parent))
                .isPresent();
    }
}
