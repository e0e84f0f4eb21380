package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.Opened;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.dossier.Viewpoint;
import nl.zorgvuldig.inspection.Strangers;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What keeps a piece from going. What the program can read it looks through, for other children
/// and
/// for how to reach parents; of what it cannot, and of what it doubts, somebody must have said that
/// it goes. Facts in, answer out.
final class ItemRules {
    private ItemRules() {}

    /// @param piece as it is in the dossier now; empty when it is not there any more
    /// @param said what was said of it, which goes with it
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    static Hitch hitch(Picked picked, Optional<Piece> piece, List<Viewpoint> said, Strangers strangers) {
        return switch (picked.treatment()) {
            case Treatment.LeftOut _ -> Hitch.NONE;
            case Treatment.Masked(String text) -> named(strangers.in(text), Hitch.NONE);
            case Treatment.Whole _ ->
                piece.map(one -> standing(picked, one))
                        .filter(one -> one != Hitch.NONE)
                        .orElseGet(() -> piece.map(one -> named(strangers.in(words(one, said)), Hitch.NONE))
                                .orElse(Hitch.GONE));
            case Treatment.Picked _ ->
                piece.map(one -> picked(picked, one, said, strangers)).orElse(Hitch.GONE);
        };
    }

    private static Hitch picked(Picked picked, Piece piece, List<Viewpoint> said, Strangers strangers) {
        Hitch standing = standing(picked, piece);
        if (standing != Hitch.NONE) {
            return standing;
        }
        Hitch named = named(strangers.in(words(piece, said)), Hitch.PERHAPS);
        return named == Hitch.NONE && piece instanceof Document ? Hitch.UNSEEN : named;
    }

    private static Hitch standing(Picked picked, Piece piece) {
        return switch (piece) {
            case Entry entry -> entry.version() == picked.part() ? Hitch.NONE : Hitch.CHANGED;
            case Document document -> document.stands() ? Hitch.NONE : Hitch.GONE;
        };
    }

    private static Hitch named(Strangers.Mention mention, Hitch perhaps) {
        return switch (mention) {
            case PARENT -> Hitch.PARENT;
            case CHILD -> Hitch.CHILD;
            case PERHAPS -> perhaps;
            case NOBODY -> Hitch.NONE;
        };
    }

    private static String words(Piece piece, List<Viewpoint> said) {
        return Stream.concat(Stream.of(piece.words()), said.stream().map(Viewpoint::text))
                .collect(Collectors.joining("\n"));
    }

    /// Why no package can be made with a document that is open now: what stands in it as text is
    /// looked through like any other piece, whoever said that it goes.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    static Optional<Objection> objection(Opened.Shown paper, Strangers strangers) {
        String title = paper.document().title();
        return strangers
                .in(String.join("\n", paper.paragraphs()))
                .objection("fix", "exchange.objection.paper_parent", "exchange.objection.paper_child", title);
    }

    /// Why no package can be made of these pieces.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    static Optional<Objection> objection(List<Picked> items, List<Hitch> hitches) {
        if (items.stream().noneMatch(Picked::goes)) {
            return Optional.of(DisclosureRules.no("fix", "exchange.objection.nothing"));
        }
        long unfit = hitches.stream().filter(one -> one != Hitch.NONE).count();
        return unfit == 0
                ? Optional.empty()
                : Optional.of(new Objection("fix", Sentence.of("exchange.objection.hitches", (int) unfit)));
    }
}
