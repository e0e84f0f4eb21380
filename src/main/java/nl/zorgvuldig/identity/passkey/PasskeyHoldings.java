package nl.zorgvuldig.identity.passkey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import nl.zorgvuldig.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// What is kept of the passkeys somebody signs in with: nothing of what opens them.
@Component
final class PasskeyHoldings implements HoldsPersonalData {
    private final PasskeyStore store;
    private final Boards boards;
    private final Work work;

    PasskeyHoldings(PasskeyStore store, Boards boards, Work work) {
        this.store = store;
        this.boards = boards;
        this.work = work;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding("person", DataKind.REFERENCE),
                holding("credential_hash", DataKind.LOOK_UP),
                holding("sealed_credential", DataKind.LOOK_UP),
                holding("sealed_name", DataKind.ACTIVITY));
    }

    private static Holding holding(String column, DataKind kind) {
        return new Holding(
                PasskeyStore.TABLE,
                column,
                kind,
                SubjectKind.ACCOUNT_HOLDER,
                "identity.purpose.passkey",
                LegalBasis.PUBLIC_TASK,
                "ACCOUNT",
                Keeping.ACCOUNT);
    }

    @Override
    public Export export(Subject subject) {
        PersonId person = new PersonId(subject.id());
        return boards.program(subject.board()).call(() -> {
            try {
                return new Export(work.read(Act.MAINTAIN, () -> store.list(subject.board(), person)).stream()
                        .map(PasskeyHoldings::row)
                        .toList());
            } catch (KeyDestroyed closedForEver) {
                return Export.nothing();
            }
        });
    }

    private static Export.Row row(Passkey one) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("person", one.person().toString());
        values.put("number", Integer.toString(one.number()));
        values.put("sealed_name", one.name());
        values.put("made_at", one.made().toString());
        one.used().ifPresent(at -> values.put("used_at", at.toString()));
        return new Export.Row(PasskeyStore.TABLE, values);
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        return keeping == Keeping.ACCOUNT
                ? boards.program(subject.board())
                        .call(() -> Removed.of(
                                PasskeyStore.TABLE,
                                work.write(
                                        Act.MAINTAIN,
                                        () -> store.removeAll(subject.board(), new PersonId(subject.id())))))
                : Removed.nothing();
    }
}
