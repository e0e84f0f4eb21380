package nl.zorgvuldig.dossier.inspection.withholding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.requests.web.RequestController;
import nl.zorgvuldig.dossier.inspection.requests.web.RequestPages;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;
import org.springframework.stereotype.Component;

/// Builds the pages on which the head prepares an inspection.
@Component
public class InspectionPiecePages {
    /// Field with the time when the text on the page was last changed.
    private static final String READ = "read";

    private static final int BEGINNING = 140;

    private final Accounts accounts;
    private final RequestPages requests;

    InspectionPiecePages(Accounts accounts, RequestPages requests) {
        this.accounts = accounts;
        this.requests = requests;
    }

    public static String address(RequestFile file) {
        return RequestController.ADDRESS + "/" + file.id() + "/stukken";
    }

    /// How the list is looked at.
    ///
    /// @param all whether every piece of it is ticked
    /// @param saved what was decided just now
    /// @param form as it was sent, when something is wrong with it
    record View(PieceFilter filter, boolean all, Optional<Saved> saved, Form form) {}

    /// What was decided just now, in an address: how many pieces, and how.
    ///
    /// @param treatment as a code, of pieces decided about together; of one alone only that a choice was made
    public record Saved(int count, String treatment) {
        static final Saved CHOICE = new Saved(1, "chosen");

        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})-(shown|withheld|chosen)");

        static Optional<Saved> read(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? Optional.of(new Saved(Integer.parseInt(parts.group(1)), parts.group(2)))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return count + "-" + treatment;
        }
    }

    InspectionPiecesPage list(
            Granted<PupilId> key,
            RequestFile file,
            List<PreparedPiece> prepared,
            Map<DossierItemId, DisclosureBlockerRules.Finding> findings,
            View view) {
        PreparationProgress progress = PreparationProgress.of(prepared, findings);
        return new InspectionPiecesPage(
                RequestPages.address(file),
                address(file),
                requests.pupil(key.target()),
                accounts.nameOf(file.request().by()).full(),
                key.clause(),
                key.because(),
                file.request().kind().code(),
                file.request().standing().code(),
                prepared.size(),
                (int) prepared.stream()
                        .filter(piece -> PieceFilter.WITHHELD.accepts(piece, finding(findings, piece)))
                        .count(),
                progress.left(),
                progress.first().map(piece -> address(file) + "/" + piece),
                chips(prepared, findings),
                view.filter().code(),
                prepared.stream()
                        .filter(piece -> view.filter().accepts(piece, finding(findings, piece)))
                        .map(piece -> line(file, piece, finding(findings, piece), view))
                        .toList(),
                RequestRules.whyNotPrepare(file.state()),
                file.request().standing() == RequesterCapacity.INFORMATION,
                WithholdingGround.CHOICES.stream().map(WithholdingGround::code).toList(),
                view.saved(),
                view.form());
    }

    private static DisclosureBlockerRules.Finding finding(
            Map<DossierItemId, DisclosureBlockerRules.Finding> findings, PreparedPiece piece) {
        return Objects.requireNonNull(findings.get(piece.id()));
    }

    private static List<InspectionPiecesPage.Chip> chips(
            List<PreparedPiece> prepared, Map<DossierItemId, DisclosureBlockerRules.Finding> findings) {
        return Arrays.stream(PieceFilter.values())
                .map(filter -> new InspectionPiecesPage.Chip(filter.code(), (int) prepared.stream()
                        .filter(piece -> filter.accepts(piece, finding(findings, piece)))
                        .count()))
                .toList();
    }

    private static InspectionPiecesPage.Line line(
            RequestFile file, PreparedPiece piece, DisclosureBlockerRules.Finding finding, View view) {
        Optional<BulkDecisionRules.Obstacle> showing =
                BulkDecisionRules.obstacle(piece, finding, new PieceTreatment.Shown());
        boolean pickable = BulkDecisionRules.obstacle(
                        piece, finding, new PieceTreatment.Withheld(WithholdingGround.THIRD_PARTY))
                .isEmpty();
        String stamp = BulkDecisionForm.stamp(piece);
        boolean sent = view.form().has(BulkDecisionForm.PIECE, stamp)
                && !(showing.isPresent()
                        && view.form().value(BulkDecisionForm.WANTED).equals("shown"));
        return new InspectionPiecesPage.Line(
                piece.id().toString(),
                address(file) + "/" + piece.id(),
                stamp,
                piece.piece().kind().code(),
                piece.piece().happenedOn(),
                beginning(piece.piece().words()),
                piece.piece() instanceof Document,
                piece.level() == Confidentiality.CONFIDENTIAL,
                piece.showing().code(),
                tone(piece, finding),
                piece.showing().because().map(WithholdingGround::code),
                code(finding),
                showing.filter(obstacle -> !finding.open()).map(BulkDecisionRules.Obstacle::code),
                pickable,
                pickable && (view.all() || sent),
                BulkDecisionForm.changed(view.form(), piece));
    }

    private static TagTone tone(PreparedPiece piece, DisclosureBlockerRules.Finding finding) {
        if (finding.open()) {
            return TagTone.WAIT;
        }
        return switch (piece.showing()) {
            case PieceTreatment.Shown _ -> TagTone.YES;
            case PieceTreatment.Masked _, PieceTreatment.Withheld _ -> TagTone.PLAIN;
        };
    }

    private static Optional<String> code(DisclosureBlockerRules.Finding finding) {
        return finding.open() ? Optional.of(finding.blocker().code()) : Optional.empty();
    }

    InspectionPiecePage page(
            Granted<PupilId> key,
            RequestFile file,
            List<PreparedPiece> pieces,
            PreparedPiece prepared,
            Map<DossierItemId, DisclosureBlockerRules.Finding> findings,
            Optional<Saved> saved,
            Form form) {
        PreparationProgress progress = PreparationProgress.of(pieces, findings);
        String document =
                switch (prepared.piece()) {
                    case Entry _ -> "";
                    case Document each -> "/leerlingen/" + key.target() + "/dossier/documenten/" + each.id();
                };
        return new InspectionPiecePage(
                address(file) + "/" + prepared.id(),
                address(file),
                RequestPages.address(file),
                file.request().kind().code(),
                code(finding(findings, prepared)),
                requests.pupil(key.target()),
                key.clause(),
                key.because(),
                prepared.piece().kind().code(),
                prepared.piece().happenedOn(),
                prepared.level() == Confidentiality.CONFIDENTIAL,
                prepared.piece().words().lines().filter(line -> !line.isBlank()).toList(),
                ViewpointView.all(
                        prepared.viewpoints(), person -> accounts.nameOf(person).full()),
                document,
                WithholdingGround.CHOICES.stream().map(WithholdingGround::code).toList(),
                progress.left(),
                progress.after(prepared.id()).map(next -> address(file) + "/" + next),
                saved,
                form.with("seen", Integer.toString(prepared.seen()))
                        .with(READ, prepared.changed().toString()));
    }

    /// Whether the page from which the form was sent showed the current text.
    static boolean shows(Form form, PreparedPiece prepared) {
        return form.value(READ).equals(prepared.changed().toString());
    }

    /// The form as first shown, with the decision so far.
    static Form filled(PreparedPiece prepared) {
        Form form = Form.empty().with("showing", prepared.showing().code());
        prepared.showing().because().ifPresent(ground -> form.with("ground", ground.code()));
        if (prepared.showing() instanceof PieceTreatment.Masked masked) {
            form.with("text", masked.text());
        }
        prepared.decision().flatMap(decision -> decision.reason()).ifPresent(reason -> form.with("reason", reason));
        return form;
    }

    private static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING).strip() + "…";
    }
}
