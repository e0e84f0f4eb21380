package nl.zorgvuldig.dossier.inspection.withholding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
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

    /// @param hitches by item
    InspectionPiecesPage list(
            Granted<PupilId> key,
            RequestFile file,
            List<PreparedPiece> prepared,
            Map<DossierItemId, DisclosureBlocker> hitches) {
        return new InspectionPiecesPage(
                RequestPages.address(file),
                requests.pupil(key.target()),
                accounts.nameOf(file.request().by()).full(),
                key.clause(),
                key.because(),
                file.request().kind().code(),
                file.request().standing().code(),
                prepared.stream()
                        .map(piece -> line(file, piece, hitches.getOrDefault(piece.id(), DisclosureBlocker.NONE)))
                        .toList());
    }

    private static InspectionPiecesPage.Line line(RequestFile file, PreparedPiece piece, DisclosureBlocker hitch) {
        return new InspectionPiecesPage.Line(
                address(file) + "/" + piece.id(),
                piece.piece().kind().code(),
                piece.piece().happenedOn(),
                beginning(piece.piece().words()),
                piece.piece() instanceof Document,
                piece.level() == Confidentiality.CONFIDENTIAL,
                piece.showing().code(),
                switch (piece.showing()) {
                    case PieceTreatment.Shown _ -> TagTone.YES;
                    case PieceTreatment.Masked _ -> TagTone.WAIT;
                    case PieceTreatment.Withheld _ -> TagTone.NO;
                },
                piece.showing().because().map(WithholdingGround::code),
                hitch == DisclosureBlocker.NONE ? Optional.empty() : Optional.of(hitch.code()));
    }

    InspectionPiecePage page(
            Granted<PupilId> key, RequestFile file, PreparedPiece prepared, DisclosureBlocker hitch, Form form) {
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
                hitch == DisclosureBlocker.NONE ? Optional.empty() : Optional.of(hitch.code()),
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
