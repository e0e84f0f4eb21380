package nl.zorgvuldig.dossier.inspection.copies;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.RequesterCapacities;
import nl.zorgvuldig.dossier.inspection.copies.CopyRules.SignedReceipt;
import nl.zorgvuldig.dossier.inspection.requests.RequestDecisions;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockers;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Copies for the head, who decides about them: has one made, hands it over by a link or on paper,
/// or refuses with ground and reason.
@Component
public final class DossierCopies {
    private final RequestDecisions deciding;
    private final CopyStore store;
    private final CopyFiles files;
    private final DisclosureBlockers hitches;
    private final RequesterCapacities standings;
    private final Accounts accounts;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    DossierCopies(
            RequestDecisions deciding,
            CopyStore store,
            CopyFiles files,
            DisclosureBlockers hitches,
            RequesterCapacities standings,
            Accounts accounts,
            AuditLog log,
            Work work,
            Clock clock) {
        this.deciding = deciding;
        this.store = store;
        this.files = files;
        this.hitches = hitches;
        this.standings = standings;
        this.accounts = accounts;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Has the copy made as it is decided now. The system account makes it as soon as it can.
    ///
    /// @param key for [InspectionActs#KEEP_COPY]
    /// @param seen how many events the head saw
    /// @param words for the requester, about what is left out
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> order(
            Granted<PupilId> key, RequestFile file, int seen, List<PreparedPiece> pieces, String words) {
        List<Objection> objections = new ArrayList<>(
                CopyRules.objections(pieces, hitches.of(file, pieces).values(), words));
        hitches.said(file, "words", words).ifPresent(objections::add);
        standing(file).ifPresent(objections::add);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        return deciding.decide(
                key,
                file,
                seen,
                new RequestEvent.Ordered(Optional.of(words.strip()).filter(text -> !text.isEmpty())),
                () -> CopyRules.lay(pieces).forEach(piece -> store.lay(file.request(), seen + 1, piece)));
    }

    /// @param words for the requester
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> refuse(
            Granted<PupilId> key, RequestFile file, int seen, Optional<CopyRefusalGround> ground, String words) {
        List<Objection> objections = new ArrayList<>();
        if (ground.isEmpty()) {
            objections.add(new Objection("ground", Sentence.of("inspection.objection.refusal_ground")));
        }
        RequestRules.text("reason", words)
                .or(() -> hitches.said(file, "reason", words))
                .ifPresent(objections::add);
        return objections.isEmpty()
                ? deciding.decide(key, file, seen, new RequestEvent.Declined(ground.get(), words.strip()), () -> {})
                : Outcome.rejected(objections);
    }

    /// Makes it available behind a link, and notifies the requester by e-mail.
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> offer(Granted<PupilId> key, RequestFile file, int seen) {
        List<Objection> objections = new ArrayList<>(standing(file).stream().toList());
        if (accounts.emailOf(file.request().by()).isEmpty()) {
            objections.add(new Objection("move", Sentence.of("inspection.objection.no_address")));
        }
        return objections.isEmpty()
                ? deciding.decide(
                        key, file, seen, new RequestEvent.Offered(CopyRules.until(SchoolDay.today(clock))), () -> {})
                : Outcome.rejected(objections);
    }

    /// Records that it was handed over on paper to the requester, who signed for it.
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> give(
            Granted<PupilId> key, RequestFile file, int seen, Optional<LocalDate> on, SignedReceipt signed) {
        List<Objection> objections = new ArrayList<>(standing(file).stream().toList());
        find(file).ifPresent(copy -> objections.addAll(CopyRules.given(on, signed, copy.madeAt(), clock.instant())));
        return objections.isEmpty()
                ? deciding.decide(
                        key, file, seen, new RequestEvent.Given(on.orElseGet(() -> SchoolDay.today(clock))), () -> {})
                : Outcome.rejected(objections);
    }

    private Optional<Objection> standing(RequestFile file) {
        return standings.changed(file.request()).map(because -> new Objection("move", because));
    }

    /// The file that was made last; empty when there is none, or no longer.
    public Optional<CopyFile> find(RequestFile file) {
        return CopyRules.keeps(file.state())
                ? work.read(InspectionActs.KEEP_COPY, () -> store.find(file.request()))
                : Optional.empty();
    }

    /// The file, for the head to check and to print; the audit event is written first. The caller
    /// closes the stream.
    ///
    /// @param key for [InspectionActs#COPY_DOSSIER]
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    public Optional<InputStream> print(Granted<PupilId> key, RequestFile file) {
        return find(file).map(copy -> {
            key.use(InspectionActs.COPY_DOSSIER);
            log.append(log.done(InspectionActs.COPY_DOSSIER, key.clause(), "printed")
                    .about(key.target())
                    .through(file.id()));
            return files.open(copy);
        });
    }

    /// Imports what may be in a copy that is still to be made. System account only.
    public void takeOver(RequestFile file, List<PreparedPiece> pieces) {
        int step = file.lastOrder().orElseThrow().number();
        work.change(Act.MAINTAIN, () -> CopyRules.lay(pieces).forEach(piece -> store.lay(file.request(), step, piece)));
    }
}
