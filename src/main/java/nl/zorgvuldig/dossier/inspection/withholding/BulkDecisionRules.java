package nl.zorgvuldig.dossier.inspection.withholding;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// What the head can decide about several pieces at once. Leaving out is never too much, so anything
/// can be left out together but a piece for which the head wrote a text. What is shown together needs
/// nobody who reads it first: what names others or perhaps does, what the program cannot read and
/// what is confidential is shown from its own page alone.
public final class BulkDecisionRules {
    /// The field that says so.
    static final String FIELD = "piece";

    private BulkDecisionRules() {}

    /// Why a piece is decided about on its own page alone.
    public enum Obstacle {
        /// The head wrote what stands in its place; together with others that text would be lost.
        OWN_TEXT,
        /// It is confidential: to show it takes a reason of its own.
        CONFIDENTIAL,
        /// It says how to reach another parent, so it is not shown as it is.
        PARENT,
        /// It has the full name of another child, so it is not shown as it is.
        CHILD,
        /// It may have the name of a child of the group: somebody must read it first.
        PERHAPS,
        /// The program cannot read it: somebody must look at it first.
        UNSEEN;

        public String code() {
            return Codes.of(this);
        }
    }

    /// A piece that was chosen, as it is now and as it stood on the page that sent it.
    ///
    /// @param seen how many decisions about it the head saw
    /// @param read when the words that the head saw were written last
    public record Chosen(PreparedPiece piece, DisclosureBlockerRules.Finding finding, int seen, Instant read) {}

    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public static Optional<Obstacle> obstacle(
            PreparedPiece piece, DisclosureBlockerRules.Finding finding, PieceTreatment wanted) {
        if (piece.showing() instanceof PieceTreatment.Masked) {
            return Optional.of(Obstacle.OWN_TEXT);
        }
        return switch (wanted) {
            case PieceTreatment.Masked _ -> Optional.of(Obstacle.OWN_TEXT);
            case PieceTreatment.Withheld _ -> Optional.empty();
            case PieceTreatment.Shown _ -> stands(piece, finding, wanted) ? Optional.empty() : unread(piece, finding);
        };
    }

    private static Optional<Obstacle> unread(PreparedPiece piece, DisclosureBlockerRules.Finding finding) {
        return switch (piece.level()) {
            case CONFIDENTIAL -> Optional.of(Obstacle.CONFIDENTIAL);
            case ORDINARY ->
                switch (finding.mention()) {
                    case PARENT -> Optional.of(Obstacle.PARENT);
                    case CHILD -> Optional.of(Obstacle.CHILD);
                    case PERHAPS -> Optional.of(Obstacle.PERHAPS);
                    case NOBODY -> piece.piece() instanceof Document ? Optional.of(Obstacle.UNSEEN) : Optional.empty();
                };
        };
    }

    /// Whether nothing needs to be written down: it is shown already, and nothing keeps it. A yes that
    /// nobody needs would count as if somebody had looked at it.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    static boolean stands(Chosen chosen, PieceTreatment wanted) {
        return stands(chosen.piece(), chosen.finding(), wanted);
    }

    private static boolean stands(PreparedPiece piece, DisclosureBlockerRules.Finding finding, PieceTreatment wanted) {
        return wanted instanceof PieceTreatment.Shown
                && piece.showing() instanceof PieceTreatment.Shown
                && !finding.open();
    }

    /// Whether anything was decided about one of them, or written in it, since the page was made.
    ///
    /// @param decisions of this request as they are now
    static boolean stale(List<Chosen> chosen, Collection<WithholdingDecision> decisions) {
        return chosen.stream()
                .anyMatch(piece -> changed(piece)
                        || decisions.stream()
                                        .filter(decision -> decision.item()
                                                .equals(piece.piece().id()))
                                        .count()
                                != piece.seen());
    }

    /// Whether it is another text than the head saw.
    static boolean changed(Chosen chosen) {
        return !chosen.read().equals(chosen.piece().changed());
    }

    /// Why these pieces cannot be decided about in this way at once; each is judged as if it were alone.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    static List<Objection> objections(
            RequesterCapacity standing, List<Chosen> chosen, PieceTreatment wanted, String reason) {
        List<Objection> objections = new ArrayList<>();
        if (chosen.isEmpty()) {
            objections.add(new Objection(FIELD, Sentence.of("inspection.bulk.none")));
        }
        int apart = (int) chosen.stream()
                .filter(piece ->
                        obstacle(piece.piece(), piece.finding(), wanted).isPresent())
                .count();
        if (apart > 0) {
            objections.add(new Objection(FIELD, Sentence.of("inspection.bulk.apart", apart)));
        }
        chosen.stream()
                .filter(piece -> !stands(piece, wanted))
                .flatMap(
                        piece -> WithholdingRules.objections(
                                wanted,
                                WithholdingRules.undecided(
                                        standing, piece.piece().level()),
                                reason)
                                .stream())
                .distinct()
                .forEach(objections::add);
        return objections;
    }
}
