package nl.zorgvuldig.school;

import static nl.zorgvuldig.school.StaffHoldingStore.FUNCTION;
import static nl.zorgvuldig.school.StaffHoldingStore.GUIDANCE;
import static nl.zorgvuldig.school.StaffHoldingStore.MEMBER;

import java.util.List;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who works where, holds which function and guides which group. Kept for as long as the account,
/// so that the log can be read against what was true on a day.
@Component
final class StaffHoldings implements HoldsPersonalData {
    private final StaffHoldingStore store;
    private final Work work;
    private final Boards boards;

    StaffHoldings(StaffHoldingStore store, Work work, Boards boards) {
        this.store = store;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(MEMBER, "person", DataKind.REFERENCE),
                holding(MEMBER, "source_key", DataKind.LOOK_UP),
                holding(MEMBER, "school", DataKind.RELATION),
                holding(MEMBER, "valid_from", DataKind.RELATION),
                holding(MEMBER, "valid_until", DataKind.RELATION),
                holding(FUNCTION, "person", DataKind.REFERENCE),
                holding(FUNCTION, "function", DataKind.RELATION),
                holding(FUNCTION, "school", DataKind.RELATION),
                holding(FUNCTION, "valid_from", DataKind.RELATION),
                holding(FUNCTION, "valid_until", DataKind.RELATION),
                holding(GUIDANCE, "person", DataKind.REFERENCE),
                holding(GUIDANCE, "group_id", DataKind.RELATION),
                holding(GUIDANCE, "valid_from", DataKind.RELATION),
                holding(GUIDANCE, "valid_until", DataKind.RELATION));
    }

    private static Holding holding(String table, String column, DataKind kind) {
        return new Holding(
                table,
                column,
                kind,
                SubjectKind.STAFF,
                "school.purpose.duties",
                LegalBasis.PUBLIC_TASK,
                "ACCOUNT",
                Keeping.ACCOUNT);
    }

    @Override
    public Export export(Subject subject) {
        PersonId person = new PersonId(subject.id());
        return boards.program(subject.board())
                .call(() -> new Export(work.read(Act.MAINTAIN, () -> store.list(person))));
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        PersonId person = new PersonId(subject.id());
        return keeping == Keeping.ACCOUNT
                ? boards.program(subject.board()).call(() -> work.write(Act.DESTROY, () -> store.delete(person)))
                : Removed.nothing();
    }
}
