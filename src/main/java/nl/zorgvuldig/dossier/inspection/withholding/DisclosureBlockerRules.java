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

/// Rules on what blocks an item from being shown as decided, in an inspection and in a copy alike:
/// how to reach another parent, another child, and items that nobody reviewed. Facts in, decision
/// out.
public final class DisclosureBlockerRules {
    private DisclosureBlockerRules() {}

    /// What was found in a piece: who is named in the words that stand there, whatever was decided, and
    /// what keeps it from being shown as it was decided.
    public record Finding(ThirdPartyNames.Mention mention, DisclosureBlocker blocker) {
        /// Whether the head must decide before anything is made or planned of it.
        public boolean open() {
            return blocker != DisclosureBlocker.NONE;
        }
    }

    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public static Finding find(PreparedPiece piece, ThirdPartyNames strangers) {
        ThirdPartyNames.Mention named = strangers.in(words(piece));
        return new Finding(named, hitch(piece, named, strangers));
    }

    /// Scans what the program can read; for what it cannot read, and for doubtful names, the head
    /// must have decided to show the item since it was last changed.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public static DisclosureBlocker hitch(PreparedPiece piece, ThirdPartyNames strangers) {
        return find(piece, strangers).blocker();
    }

    private static DisclosureBlocker hitch(
            PreparedPiece piece, ThirdPartyNames.Mention named, ThirdPartyNames strangers) {
        return switch (piece.showing()) {
            case PieceTreatment.Withheld _ -> DisclosureBlocker.NONE;
            case PieceTreatment.Masked masked -> hitch(strangers.in(masked.text()), true);
            case PieceTreatment.Shown _ -> {
                boolean decided = piece.decision()
                        .filter(decision -> !decision.at().isBefore(piece.changed()))
                        .isPresent();
                DisclosureBlocker said = hitch(named, decided);
                yield said == DisclosureBlocker.NONE && piece.piece() instanceof Document && !decided
                        ? DisclosureBlocker.UNSEEN
                        : said;
            }
        };
    }

    /// Its text, with the viewpoints on it and the outcome of an agreement.
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

    /// The school's own words to the requester can always be put differently.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public static Optional<Objection> said(String field, ThirdPartyNames.Mention mention) {
        return mention.objection(field, "inspection.objection.names_parent", "inspection.objection.names_child");
    }

    /// In a text about no pupil, only how to reach another parent counts.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    public static Optional<Objection> reaching(String field, ThirdPartyNames.Mention mention) {
        return mention.reaching(field, "inspection.objection.names_parent");
    }

    /// Why the head cannot plan it or have it made yet.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public static Optional<Objection> objection(Collection<DisclosureBlocker> hitches) {
        int unfit = (int) hitches.stream()
                .filter(blocker -> blocker != DisclosureBlocker.NONE)
                .count();
        return unfit == 0
                ? Optional.empty()
                : Optional.of(new Objection("pieces", Sentence.of("inspection.objection.pieces", unfit)));
    }

    /// Why a session cannot begin yet: a blocked item existed when it was planned, so the head must
    /// decide on it first. Blocked items written since then are simply not shown.
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

    /// The version in which each item was scanned and found without a blocker.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public static Map<DossierItemId, Integer> clear(
            List<PreparedPiece> pieces, Map<DossierItemId, DisclosureBlocker> hitches) {
        return pieces.stream()
                .filter(piece -> !unfit(piece, hitches))
                .collect(Collectors.toMap(PreparedPiece::id, PreparedPiece::version));
    }

    /// An item that was not scanned is not fit.
    private static boolean unfit(PreparedPiece piece, Map<DossierItemId, DisclosureBlocker> hitches) {
        return hitches.getOrDefault(piece.id(), DisclosureBlocker.UNSEEN) != DisclosureBlocker.NONE;
    }
}
