package nl.zorgvuldig.rights;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
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
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who asked what about whose data, and what was decided. About a pupil it is part of the dossier;
/// what somebody asked about themselves goes with their account. Whoever decided learns that they
/// did, not about whom.
@Component
final class RightHoldings implements HoldsPersonalData {
    private final RightStore store;
    private final ReminderStore reminders;
    private final StillStore stills;
    private final RightExport export;
    private final Work work;
    private final Boards boards;

    RightHoldings(
            RightStore store,
            ReminderStore reminders,
            StillStore stills,
            RightExport export,
            Work work,
            Boards boards) {
        this.store = store;
        this.reminders = reminders;
        this.stills = stills;
        this.export = export;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        List<Holding> all = new ArrayList<>();
        all.add(ofPupil(RightStore.TABLE, "pupil", DataKind.REFERENCE));
        all.add(ofPerson(RightStore.TABLE, "person", DataKind.REFERENCE));
        all.add(ofPerson(RightStore.TABLE, "person_kind", DataKind.RELATION));
        all.add(ofPerson(RightStore.TABLE, "kind", DataKind.ACTIVITY));
        all.add(ofPerson(RightStore.TABLE, "asked_by", DataKind.ACTIVITY));
        all.add(ofPerson(RightStore.TABLE, "standing", DataKind.RELATION));
        all.add(ofPerson(RightStore.TABLE, "asked_at", DataKind.ACTIVITY));
        all.add(ofPupil(RightStore.TABLE, "sealed_words", DataKind.GUIDANCE));
        all.add(ofPerson(RightStore.TABLE, "sealed_own_words", DataKind.ACTIVITY));
        all.add(ofPerson(RightStore.STEPS, "what", DataKind.ACTIVITY));
        all.add(ofPerson(RightStore.STEPS, "how", DataKind.ACTIVITY));
        all.add(ofPerson(RightStore.STEPS, "outcome", DataKind.ACTIVITY));
        all.add(ofPerson(RightStore.STEPS, "ground", DataKind.ACTIVITY));
        all.add(ofPerson(RightStore.STEPS, "on_day", DataKind.ACTIVITY));
        all.add(ofPerson(RightStore.STEPS, "taken_by", DataKind.ACTIVITY));
        all.add(ofPerson(RightStore.STEPS, "taken_at", DataKind.ACTIVITY));
        all.add(ofPupil(RightStore.STEPS, "sealed_words", DataKind.GUIDANCE));
        all.add(ofPerson(RightStore.STEPS, "sealed_own_words", DataKind.ACTIVITY));
        all.add(ofPupil(StillStore.TABLE, "item", DataKind.REFERENCE));
        return all;
    }

    private static Holding ofPupil(String table, String column, DataKind kind) {
        return holding(table, column, kind, PUPIL, "PUPIL_DOSSIER", Keeping.DOSSIER);
    }

    private static Holding ofPerson(String table, String column, DataKind kind) {
        return holding(table, column, kind, ACCOUNT_HOLDER, "ACCOUNT", Keeping.ACCOUNT);
    }

    private static Holding holding(
            String table, String column, DataKind kind, SubjectKind subject, String retention, Keeping keeping) {
        return new Holding(
                table, column, kind, subject, "rights.purpose.request", LegalBasis.LEGAL_DUTY, retention, keeping);
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> export.of(subject)));
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        boolean mine = subject.kind() == PUPIL ? keeping == Keeping.DOSSIER : keeping == Keeping.ACCOUNT;
        if (!mine) {
            return Removed.nothing();
        }
        return boards.program(subject.board())
                .call(() -> work.write(
                        Act.DESTROY,
                        () -> new Removed(Map.of(
                                ReminderStore.TABLE,
                                reminders.delete(subject.id()),
                                StillStore.TABLE,
                                stills.delete(subject.id()),
                                RightStore.STEPS,
                                store.deleteSteps(subject.id()),
                                RightStore.TABLE,
                                store.delete(subject.id())))));
    }
}
