package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.Contents;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Looks through a dossier once more when a session begins, as it is at that moment, and lays out
/// what can be shown of it.
@Component
final class LayingOut {
    private final WithholdingStore decisions;
    private final Contents contents;
    private final Dossiers dossiers;
    private final Hitches hitches;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    LayingOut(
            WithholdingStore decisions,
            Contents contents,
            Dossiers dossiers,
            Hitches hitches,
            Boards boards,
            Work work,
            Clock clock) {
        this.decisions = decisions;
        this.contents = contents;
        this.dossiers = dossiers;
        this.hitches = hitches;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// A dossier as it was looked through.
    ///
    /// @param at from before it was read: what was said later was not looked at
    /// @param whyNot why the session cannot begin with it
    record Looked(Instant at, List<Laid> laid, Optional<Objection> whyNot) {}

    /// What is there is read before what stands in it: of what changes in between, the version that
    /// was looked at is not the one that is laid out, and nothing of it is shown.
    ///
    /// @param key for reading, by which the supervisor opens the dossier alone
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    Looked look(Granted<PupilId> key, RequestFile file) {
        Instant at = clock.instant();
        Relation supervisor = key.relation();
        List<Decision> decided = decided(file);
        List<Content> there = contents.list(file.request().pupil());
        List<Prepared> pieces = Withholdings.prepare(file, dossiers.read(key), decided);
        Map<PieceId, Hitch> found = hitches.of(file, pieces);
        return new Looked(
                at,
                new Layout(file.request().standing(), supervisor, decided, HitchRules.clear(pieces, found)).of(there),
                HitchRules.objection(pieces, found, file.plannedAt().orElse(Instant.MAX)));
    }

    /// The head's decisions, read by the program: the supervisor sees what follows from them.
    private List<Decision> decided(RequestFile file) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(
                        Act.MAINTAIN, () -> decisions.list(file.request().pupil(), file.id())));
    }
}
