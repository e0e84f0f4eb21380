package nl.zorgvuldig.roster;

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
import org.springframework.stereotype.Component;

/// What importing keeps: for an hour the file that waits for a yes and what came of it, about a
/// whole school and under no one's name; and for as long as a child's dossier which guardian a key
/// of another system stands for.
@Component
final class RosterHoldings implements HoldsPersonalData {
    private static final String DRAFT = "roster.draft";
    private static final String LEAVER = "roster.leaver";
    private static final String PERSON_KEY = "roster.person_key";

    private final PersonKeyStore keys;
    private final Work work;
    private final Boards boards;

    RosterHoldings(PersonKeyStore keys, Work work, Boards boards) {
        this.keys = keys;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                draft(DRAFT, "created_by", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER),
                draft(DRAFT, "sealed_file", DataKind.SCHOOL_CAREER, SubjectKind.PUPIL),
                draft(LEAVER, "pupil", DataKind.REFERENCE, SubjectKind.PUPIL),
                key("person", DataKind.REFERENCE),
                key("key_hash", DataKind.LOOK_UP));
    }

    private static Holding draft(String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "roster.purpose.draft",
                LegalBasis.PUBLIC_TASK,
                "IMPORT_DRAFT",
                Keeping.DRAFT);
    }

    private static Holding key(String column, DataKind kind) {
        return new Holding(
                PERSON_KEY,
                column,
                kind,
                SubjectKind.GUARDIAN,
                "roster.purpose.key",
                LegalBasis.PUBLIC_TASK,
                "PUPIL_DOSSIER",
                Keeping.DOSSIER);
    }

    @Override
    public Export export(Subject subject) {
        if (subject.kind() != SubjectKind.GUARDIAN) {
            return Export.nothing();
        }
        int known = boards.program(subject.board())
                .call(() -> work.read(Act.MAINTAIN, () -> keys.count(new PersonId(subject.id()))));
        return known == 0
                ? Export.nothing()
                : new Export(List.of(new Export.Row(PERSON_KEY, Map.of("key_hash", Integer.toString(known)))));
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (keeping != Keeping.DOSSIER || subject.kind() != SubjectKind.GUARDIAN) {
            return Removed.nothing();
        }
        return boards.program(subject.board())
                .call(() -> Removed.of(
                        PERSON_KEY, work.write(Act.MAINTAIN, () -> keys.delete(new PersonId(subject.id())))));
    }
}
