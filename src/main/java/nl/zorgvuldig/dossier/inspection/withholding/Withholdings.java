package nl.zorgvuldig.dossier.inspection.withholding;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.responses.InspectionResponseRules;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Withholding of items: the head marks beforehand, item by item, what is withheld or masked, and
/// on which ground. The dossier itself does not change.
@Component
public final class Withholdings {
    private final WithholdingStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Withholdings(WithholdingStore store, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// How each item of a dossier is treated for one request, entries first; without withdrawn
    /// documents, which are shown to nobody. For the head: anybody else sees no decisions.
    ///
    /// @param dossier as the head opened it
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public List<PreparedPiece> prepare(RequestFile file, Dossier dossier) {
        return prepare(file, dossier, decisions(file));
    }

    /// @param decisions of this request
    public static List<PreparedPiece> prepare(RequestFile file, Dossier dossier, List<WithholdingDecision> decisions) {
        return Stream.<DossierItem>concat(
                        dossier.entries().stream(),
                        dossier.documents().stream()
                                .filter(document -> document.withdrawal().isEmpty()))
                .map(piece -> prepare(file, dossier, piece, decisions))
                .toList();
    }

    private static PreparedPiece prepare(
            RequestFile file, Dossier dossier, DossierItem piece, List<WithholdingDecision> decisions) {
        Confidentiality level = dossier.level(piece);
        return new PreparedPiece(
                piece,
                level,
                InspectionResponseRules.shown(dossier.viewpoints(piece), file.request(), Instant.MAX),
                piece instanceof Entry entry ? dossier.agreement(entry) : Optional.empty(),
                WithholdingRules.showing(file.request().standing(), level, piece.piece(), decisions),
                WithholdingRules.last(piece.piece(), decisions));
    }

    List<WithholdingDecision> decisions(RequestFile file) {
        return work.read(
                InspectionActs.KEEP_INSPECTION, () -> store.list(file.request().pupil(), file.id()));
    }

    /// Decides about one item. Sending the same form again changes nothing.
    ///
    /// @param key for [InspectionActs#KEEP_INSPECTION]
    /// @param seen how many decisions about it the head saw
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> decide(
            Granted<PupilId> key,
            RequestFile file,
            PreparedPiece piece,
            int seen,
            PieceTreatment wanted,
            String reason) {
        List<Objection> objections = WithholdingRules.objections(
                wanted, WithholdingRules.undecided(file.request().standing(), piece.level()), reason);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        WithholdingDecision decision = new WithholdingDecision(
                piece.id(),
                seen + 1,
                wanted,
                Optional.of(reason.strip()).filter(text -> !text.isEmpty()),
                key.person(),
                clock.instant());
        List<WithholdingDecision> before = decisions(file).stream()
                .filter(withholdingDecision -> withholdingDecision.item().equals(piece.id()))
                .toList();
        if (before.size() != seen) {
            return repeated(before, List.of(decision));
        }
        Optional<Sentence> whyNot = RequestRules.whyNotPrepare(file.state());
        if (whyNot.isPresent()) {
            return Outcome.rejected("showing", whyNot.get());
        }
        return keep(key, file, List.of(decision));
    }

    /// Decides about several pieces in the same way, about all of them or about none. A piece that
    /// stands so already is left as it is. The same form sent again changes nothing.
    ///
    /// @param key for [InspectionActs#KEEP_INSPECTION]
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> decideAll(
            Granted<PupilId> key,
            RequestFile file,
            List<BulkDecisionRules.Chosen> chosen,
            PieceTreatment wanted,
            String reason) {
        List<WithholdingDecision> before = decisions(file);
        Instant now = clock.instant();
        List<WithholdingDecision> made = chosen.stream()
                .filter(piece -> !BulkDecisionRules.stands(piece, wanted))
                .map(piece -> new WithholdingDecision(
                        piece.piece().id(),
                        piece.seen() + 1,
                        wanted,
                        Optional.of(reason.strip()).filter(text -> !text.isEmpty()),
                        key.person(),
                        now))
                .toList();
        if (BulkDecisionRules.stale(chosen, before)) {
            return repeated(before, made);
        }
        List<Objection> objections = BulkDecisionRules.objections(file.request().standing(), chosen, wanted, reason);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        Optional<Sentence> whyNot = RequestRules.whyNotPrepare(file.state());
        if (whyNot.isPresent()) {
            return Outcome.rejected(BulkDecisionRules.FIELD, whyNot.get());
        }
        return made.isEmpty() ? Outcome.done() : keep(key, file, made);
    }

    /// All or none, in the order of the pieces' ids: two who decide about the same pieces at once wait
    /// for each other and not each for the other.
    private Outcome<Nothing> keep(Granted<PupilId> key, RequestFile file, List<WithholdingDecision> made) {
        PupilId pupil = key.use(InspectionActs.KEEP_INSPECTION);
        return work.once(
                InspectionActs.KEEP_INSPECTION,
                () -> {
                    made.stream()
                            .sorted(Comparator.comparing(
                                    decision -> decision.item().toString()))
                            .forEach(decision -> store.add(pupil, file.id(), decision));
                    made.forEach(decision -> log.append(log.done(
                                    InspectionActs.KEEP_INSPECTION,
                                    key.clause(),
                                    decision.showing().code())
                            .about(pupil)
                            .through(decision.item())));
                    return Outcome.done();
                },
                _ -> repeated(decisions(file), made));
    }

    /// Treats what was sent before as done.
    private static Outcome<Nothing> repeated(List<WithholdingDecision> decisions, List<WithholdingDecision> made) {
        return made.stream().allMatch(decision -> decisions.stream().anyMatch(decision::repeats))
                ? Outcome.done()
                : Outcome.conflict();
    }

    /// Imports decisions as they were made elsewhere. System account only.
    public void takeOver(RequestFile file, List<WithholdingDecision> decisions) {
        work.change(
                Act.MAINTAIN,
                () -> decisions.forEach(decision -> store.add(file.request().pupil(), file.id(), decision)));
    }
}
