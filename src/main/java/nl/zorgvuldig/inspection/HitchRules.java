package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.Agreement;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.dossier.Viewpoint;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What keeps a piece from being shown as it was decided, in an inspection and in a copy alike: how
/// to reach another parent, another child, and what nobody looked at. Facts in, answer out.
final class HitchRules {
    private HitchRules() {}

    /// What the program can read it looks through; of what it cannot, and of what it doubts, the
    /// head must have said that it is shown, since it was written last.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    static Hitch hitch(Prepared piece, Strangers strangers) {
        return switch (piece.showing()) {
            case Showing.Withheld _ -> Hitch.NONE;
            case Showing.Masked masked -> hitch(strangers.in(masked.text()), true);
            case Showing.Shown _ -> {
                boolean decided = piece.decision()
                        .filter(one -> !one.at().isBefore(piece.changed()))
                        .isPresent();
                Hitch said = hitch(strangers.in(words(piece)), decided);
                yield said == Hitch.NONE && piece.piece() instanceof Document && !decided ? Hitch.UNSEEN : said;
            }
        };
    }

    /// What stands in it, with what was said and what became of it.
    private static String words(Prepared piece) {
        return Stream.concat(
                        piece.viewpoints().stream().map(Viewpoint::text),
                        piece.agreement().stream().flatMap(HitchRules::results))
                .collect(Collectors.joining("\n", piece.piece().words() + "\n", ""));
    }

    private static Stream<String> results(Agreement agreement) {
        return agreement.events().stream()
                .flatMap(event -> event.what() instanceof Agreement.What.Closed closed
                        ? Stream.of(closed.result())
                        : Stream.empty());
    }

    private static Hitch hitch(Strangers.Mention mention, boolean decided) {
        return switch (mention) {
            case PARENT -> Hitch.PARENT;
            case CHILD -> Hitch.CHILD;
            case PERHAPS -> decided ? Hitch.NONE : Hitch.PERHAPS;
            case NOBODY -> Hitch.NONE;
        };
    }

    /// Words of the school for who asked can always be said otherwise.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    static Optional<Objection> said(String field, Strangers.Mention mention) {
        return mention.objection(field, "inspection.objection.names_parent", "inspection.objection.names_child");
    }

    /// Of what is about no pupil, only how to reach another parent counts.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    static Optional<Objection> reaching(String field, Strangers.Mention mention) {
        return mention.reaching(field, "inspection.objection.names_parent");
    }

    /// Why the head can have nothing made or planned of it yet.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    static Optional<Objection> objection(Collection<Hitch> hitches) {
        int unfit = (int) hitches.stream().filter(one -> one != Hitch.NONE).count();
        return unfit == 0
                ? Optional.empty()
                : Optional.of(new Objection("pieces", Sentence.of("inspection.objection.pieces", unfit)));
    }

    /// Why a session cannot begin yet: something with a hitch was there when it was planned, and so
    /// is the head's to decide first. What was written since then is only not shown.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    static Optional<Objection> objection(List<Prepared> pieces, Map<PieceId, Hitch> hitches, Instant planned) {
        int unfit = (int) pieces.stream()
                .filter(one -> unfit(one, hitches))
                .filter(one -> !one.changed().isAfter(planned))
                .count();
        return unfit == 0
                ? Optional.empty()
                : Optional.of(new Objection("open", Sentence.of("inspection.no.pieces", unfit)));
    }

    /// In which version each piece was looked at and found to be without a hitch.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    static Map<PieceId, Integer> clear(List<Prepared> pieces, Map<PieceId, Hitch> hitches) {
        return pieces.stream()
                .filter(one -> !unfit(one, hitches))
                .collect(Collectors.toMap(Prepared::id, Prepared::version));
    }

    /// What nobody looked at is not fit.
    private static boolean unfit(Prepared piece, Map<PieceId, Hitch> hitches) {
        return hitches.getOrDefault(piece.id(), Hitch.UNSEEN) != Hitch.NONE;
    }
}
