package nl.zorgvuldig.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

@Upholds(Clause.CONFIDENTIALITY)
class RecoveredTest {
    private final EntranceBoard board = new EntranceBoard();
    private final String fresh = EntranceBoard.fresh();

    @Test
    void whoever_keeps_another_way_in_is_told_in_the_same_transaction() {
        List<PersonId> told = new ArrayList<>();
        CarryingOut carrying = new CarryingOut(
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
                board.part(Helpers.class),
                board.program.clock());
        AddressChanges changes = new AddressChanges(
                board.part(AddressChangeStore.class),
                carrying,
                board.part(AddressMail.class),
                board.part(Accounts.class),
                board.part(Boards.class),
                board.part(AuditLog.class),
                board.part(Work.class),
                board.part(Helpers.class),
                board.program.clock());
        board.as(
                board.head, () -> board.part(Recoveries.class).askAddress(board.father, fresh, Look.at(Seen.PASSPORT)));
        String link = board.mail.link("address-confirm");

        assertThatThrownBy(() -> changes.confirm(link)).isInstanceOf(IllegalStateException.class);
        assertThat(board.owner(fresh)).isEmpty();
        assertThat(board.mail.count("address-changed")).isZero();

        changes.settle(board.board);
        assertThat(told).containsExactly(board.father, board.father);
        assertThat(board.owner(fresh)).contains(board.father);
    }
}
