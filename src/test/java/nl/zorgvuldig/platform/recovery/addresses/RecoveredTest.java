package nl.zorgvuldig.platform.recovery.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.AccountRecoveries;
import nl.zorgvuldig.platform.recovery.RecoveryHelpers;
import nl.zorgvuldig.platform.recovery.addresses.AddressRules.DocumentSighting;
import nl.zorgvuldig.platform.recovery.letters.ParentLetterStore;
import org.junit.jupiter.api.Test;

@Upholds(Clause.CONFIDENTIALITY)
class RecoveredTest {
    private final EntranceBoard board = new EntranceBoard();
    private final String fresh = EntranceBoard.fresh();

    @Test
    void whoever_keeps_another_way_in_is_told_in_the_same_transaction() {
        List<PersonId> told = new ArrayList<>();
        AddressChangeExecutor carrying = new AddressChangeExecutor(
                board.part(AddressChangeStore.class),
                board.part(ParentLetterStore.class),
                board.part(AddressMail.class),
                board.part(Accounts.class),
                List.of(person -> {
                    if (told.isEmpty()) {
                        told.add(person);
                        throw new IllegalStateException("the program dies here");
                    }
                    told.add(person);
                }),
                board.part(AddressChangeSeals.class),
                board.part(Boards.class),
                board.part(AuditLog.class),
                board.part(Work.class),
                board.part(RecoveryHelpers.class),
                board.program.clock());
        AddressChanges changes = new AddressChanges(
                board.part(AddressChangeStore.class),
                carrying,
                board.part(AddressMail.class),
                board.part(Accounts.class),
                board.part(Boards.class),
                board.part(AuditLog.class),
                board.part(Work.class),
                board.part(RecoveryHelpers.class),
                board.program.clock());
        board.as(
                board.head,
                () -> board.part(AccountRecoveries.class)
                        .askAddress(board.father, fresh, DocumentSighting.at(IdentityDocument.PASSPORT)));
        String link = board.mail.link("address-confirm");

        assertThatThrownBy(() -> changes.confirm(link)).isInstanceOf(IllegalStateException.class);
        assertThat(board.owner(fresh)).isEmpty();
        assertThat(board.mail.count("address-changed")).isZero();

        changes.settle(board.board);
        assertThat(told).containsExactly(board.father, board.father);
        assertThat(board.owner(fresh)).contains(board.father);
    }
}
