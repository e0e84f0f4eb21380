package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlocker;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockerRules;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockers;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingDecision;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingStore;
import nl.zorgvuldig.dossier.inspection.withholding.Withholdings;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierContents;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Scans a dossier once more when a session begins, as it is at that moment, and lays out what can
/// be shown of it.
@Component
final class SessionPages {
    private final WithholdingStore decisions;
    private final DossierContents contents;
    private final Dossiers dossiers;
    private final DisclosureBlockers hitches;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    SessionPages(
            WithholdingStore decisions,
            DossierContents contents,
            Dossiers dossiers,
            DisclosureBlockers hitches,
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

    /// Result of scanning a dossier.
    ///
    /// @param at time before it was read: later viewpoints were not scanned
    /// @param whyNot why the session cannot begin with it
    record Looked(Instant at, List<PlacedPiece> laid, Optional<Objection> whyNot) {}

    /// Lists the items before reading their content: when one changes in between, the version
    /// scanned is not the one laid out, and nothing of it is shown.
    ///
    /// @param key for reading, with which the supervisor opens the dossier alone
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    Looked look(Granted<PupilId> key, RequestFile file) {
        Instant at = clock.instant();
        AccessRelation supervisor = key.relation();
        List<WithholdingDecision> decided = decided(file);
        List<DossierContent> there = contents.list(file.request().pupil());
        List<PreparedPiece> pieces = Withholdings.prepare(file, dossiers.read(key), decided);
        Map<DossierItemId, DisclosureBlocker> found = hitches.of(file, pieces);
        return new Looked(
                at,
                new SessionPageLayout(
                                file.request().standing(),
                                supervisor,
                                decided,
                                DisclosureBlockerRules.clear(pieces, found))
                        .of(there),
                DisclosureBlockerRules.objection(pieces, found, file.plannedAt().orElse(Instant.MAX)));
    }

    /// The head's decisions, read as the system account: the supervisor sees only their result.
    private List<WithholdingDecision> decided(RequestFile file) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(
                        Act.MAINTAIN, () -> decisions.list(file.request().pupil(), file.id())));
    }
}
