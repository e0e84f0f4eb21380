package nl.zorgvuldig.dossier.inspection.withholding;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.web.Form;

/// Reads what the head chose in the list of pieces, and what is to happen with it. Each box that was
/// ticked carries a stamp: which piece, how many decisions about it the page showed, and when what
/// stands in it was written last.
final class BulkDecisionForm {
    /// Which pieces were ticked.
    static final String PIECE = BulkDecisionRules.FIELD;

    /// Which button was pressed.
    static final String WANTED = "wanted";

    /// Why the head shows what would not be shown otherwise.
    static final String SHOW_REASON = "show_reason";

    private BulkDecisionForm() {}

    static String stamp(PreparedPiece piece) {
        return piece.id() + "/" + piece.seen() + "/" + piece.changed();
    }

    /// Whether an earlier state of this piece was ticked.
    static boolean changed(Form form, PreparedPiece piece) {
        return form.values(PIECE).stream()
                .anyMatch(sent -> sent.startsWith(piece.id() + "/") && !sent.equals(stamp(piece)));
    }

    /// Empty when the form does not say it; it is then marked.
    static Optional<PieceTreatment> wanted(Form form) {
        return switch (form.value(WANTED)) {
            case "shown" -> Optional.of(new PieceTreatment.Shown());
            case "withheld" -> {
                Optional<PieceTreatment> withheld =
                        WithholdingGround.choice(form.value("ground")).map(PieceTreatment.Withheld::new);
                if (withheld.isEmpty()) {
                    form.wrong("ground", "inspection.objection.ground");
                }
                yield withheld;
            }
            default -> {
                form.wrong(PIECE, "inspection.objection.no_showing");
                yield Optional.empty();
            }
        };
    }

    static String reason(Form form, PieceTreatment wanted) {
        return form.value(wanted instanceof PieceTreatment.Shown ? SHOW_REASON : "reason");
    }

    /// The same answer, with what is wrong beside the field of the button that was pressed.
    static Outcome<Nothing> beside(Outcome<Nothing> outcome, PieceTreatment wanted) {
        return outcome instanceof Outcome.Rejected<Nothing>(List<Objection> objections)
                        && wanted instanceof PieceTreatment.Shown
                ? Outcome.rejected(objections.stream()
                        .map(objection -> objection.field().equals("reason")
                                ? new Objection(SHOW_REASON, objection.because())
                                : objection)
                        .toList())
                : outcome;
    }

    /// Empty when a stamp is none, or its piece is not there any more; the form is then marked.
    static Optional<List<BulkDecisionRules.Chosen>> chosen(
            Form form, List<PreparedPiece> prepared, Map<DossierItemId, DisclosureBlockerRules.Finding> findings) {
        List<BulkDecisionRules.Chosen> chosen = new ArrayList<>();
        for (String sent : new LinkedHashSet<>(form.values(PIECE))) {
            Optional<BulkDecisionRules.Chosen> piece = prepared.stream()
                    .filter(each -> sent.startsWith(each.id() + "/"))
                    .findFirst()
                    .flatMap(each -> read(sent, each, findings));
            if (piece.isEmpty()) {
                form.wrong(PIECE, "web.form.changed");
                return Optional.empty();
            }
            chosen.add(piece.get());
        }
        return Optional.of(chosen);
    }

    private static Optional<BulkDecisionRules.Chosen> read(
            String sent, PreparedPiece piece, Map<DossierItemId, DisclosureBlockerRules.Finding> findings) {
        String[] parts = sent.split("/", -1);
        DisclosureBlockerRules.Finding finding = findings.get(piece.id());
        if (parts.length != 3 || !parts[1].matches("\\d{1,6}") || finding == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new BulkDecisionRules.Chosen(piece, finding, Integer.parseInt(parts[1]), Instant.parse(parts[2])));
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }
}
