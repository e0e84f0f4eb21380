package nl.zorgvuldig.dossier.inspection.withholding;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// What keeps a piece from being shown as it was decided, in an inspection and in a copy alike: how
/// to reach another parent, another child, and what nobody looked at. Facts in, answer out.
public final class DisclosureBlockerRules {
    private DisclosureBlockerRules() {}

    /// What the program can read it looks through; of what it cannot, and of what it doubts, the
    /// head must have said that it is shown, since it was written last.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public static DisclosureBlocker hitch(PreparedPiece piece, ThirdPartyNames strangers) {
        return switch (piece.showing()) {
            case PieceTreatment.Withheld _ -> DisclosureBlocker.NONE;
            case PieceTreatment.Masked masked -> hitch(strangers.in(masked.text()), true);
            case PieceTreatment.Shown _ -> {
                boolean decided = piece.decision()
                        .filter(decision -> !decision.at().isBefore(piece.changed()))
                        .isPresent();
                DisclosureBlocker said = hitch(strangers.in(words(piece)), decided);
                yield said == DisclosureBlocker.NONE && piece.piece() instanceof Document && !decided
                        ? DisclosureBlocker.UNSEEN
                        : said;
            }
        };
    }

    /// What stands in it, with what was said and what became of it.
    private static String words(PreparedPiece piece) {
        return Stream.concat(
                        piece.viewpoints().stream().map(Viewpoint::text),
                        piece.agreement().stream().flatMap(DisclosureBlockerRules::results))
                .collect(Collectors.joining("\n", piece.piece().words() + "\n", ""));
    }

    private static Stream<String> results(Agreement agreement) {
        return agreement.events().stream()
                .flatMap(event -> event.what() instanceof Agreement.What.Closed closed
                        ? Stream.of(closed.result())
                        : Stream.empty());
    }

    private static DisclosureBlocker hitch(ThirdPartyNames.Mention mention, boolean decided) {
        return switch (mention) {
            case PARENT -> DisclosureBlocker.PARENT;
            case CHILD -> DisclosureBlocker.CHILD;
            case PERHAPS -> decided ? DisclosureBlocker.NONE : DisclosureBlocker.PERHAPS;
            case NOBODY -> DisclosureBlocker.NONE;
        };
    }

    /// Words of the school for who asked can always be said otherwise.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public static Optional<Objection> said(String field, ThirdPartyNames.Mention mention) {
        return mention.objection(field, "inspection.objection.names_parent", "inspection.objection.names_child");
    }

    /// Of what is about no pupil, only how to reach another parent counts.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    public static Optional<Objection> reaching(String field, ThirdPartyNames.Mention mention) {
        return mention.reaching(field, "inspection.objection.names_parent");
    }

    /// Why the head can have nothing made or planned of it yet.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public static Optional<Objection> objection(Collection<DisclosureBlocker> hitches) {
        int unfit = (int) hitches.stream()
                .filter(blocker -> blocker != DisclosureBlocker.NONE)
                .count();
        return unfit == 0
                ? Optional.empty()
                : Optional.of(new Objection("pieces", Sentence.of("inspection.objection.pieces", unfit)));
    }

    /// Why a session cannot begin yet: something with a hitch was there when it was planned, and so
    /// is the head's to decide first. What was written since then is only not shown.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public static Optional<Objection> objection(
            List<PreparedPiece> pieces, Map<DossierItemId, DisclosureBlocker> hitches, Instant planned) {
        int unfit = (int) pieces.stream()
                .filter(piece -> unfit(piece, hitches))
                .filter(piece -> !piece.changed().isAfter(planned))
                .count();
        return unfit == 0
                ? Optional.empty()
                : Optional.of(new Objection("open", Sentence.of("inspection.no.pieces", unfit)));
    }

    /// In which version each piece was looked at and found to be without a hitch.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public static Map<DossierItemId, Integer> clear(
            List<PreparedPiece> pieces, Map<DossierItemId, DisclosureBlocker> hitches) {
        return pieces.stream()
                .filter(piece -> !unfit(piece, hitches))
                .collect(Collectors.toMap(PreparedPiece::id, PreparedPiece::version));
    }

    /// What nobody looked at is not fit.
    private static boolean unfit(PreparedPiece piece, Map<DossierItemId, DisclosureBlocker> hitches) {
        return hitches.getOrDefault(piece.id(), DisclosureBlocker.UNSEEN) != DisclosureBlocker.NONE;
    }
}
