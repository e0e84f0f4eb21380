package nl.zorgvuldig.exchange.items;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.documents.DocumentAccessResult;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.exchange.disclosures.DisclosureRules;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for what blocks an item. The program scans readable text for other children and for
/// contact details of parents; an item that it cannot read, or is unsure of, must be approved by a
/// person. Facts in, decision out.
public final class DisclosureItemRules {
    private DisclosureItemRules() {}

    /// @param piece as it is in the dossier now; empty when it no longer exists
    /// @param said viewpoints on it, which are disclosed with it
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    static ExchangeBlocker hitch(
            DisclosureItem picked, Optional<DossierItem> piece, List<Viewpoint> said, ThirdPartyNames strangers) {
        return switch (picked.treatment()) {
            case ItemTreatment.LeftOut _ -> ExchangeBlocker.NONE;
            case ItemTreatment.Masked(String text) -> named(strangers.in(text), ExchangeBlocker.NONE);
            case ItemTreatment.Whole _ ->
                piece.map(item -> standing(picked, item))
                        .filter(blocker -> blocker != ExchangeBlocker.NONE)
                        .orElseGet(() -> piece.map(item -> named(strangers.in(words(item, said)), ExchangeBlocker.NONE))
                                .orElse(ExchangeBlocker.GONE));
            case ItemTreatment.Picked _ ->
                piece.map(item -> picked(picked, item, said, strangers)).orElse(ExchangeBlocker.GONE);
        };
    }

    private static ExchangeBlocker picked(
            DisclosureItem picked, DossierItem piece, List<Viewpoint> said, ThirdPartyNames strangers) {
        ExchangeBlocker standing = standing(picked, piece);
        if (standing != ExchangeBlocker.NONE) {
            return standing;
        }
        ExchangeBlocker named = named(strangers.in(words(piece, said)), ExchangeBlocker.PERHAPS);
        return named == ExchangeBlocker.NONE && piece instanceof Document ? ExchangeBlocker.UNSEEN : named;
    }

    private static ExchangeBlocker standing(DisclosureItem picked, DossierItem piece) {
        return switch (piece) {
            case Entry entry -> entry.version() == picked.part() ? ExchangeBlocker.NONE : ExchangeBlocker.CHANGED;
            case Document document -> document.stands() ? ExchangeBlocker.NONE : ExchangeBlocker.GONE;
        };
    }

    private static ExchangeBlocker named(ThirdPartyNames.Mention mention, ExchangeBlocker perhaps) {
        return switch (mention) {
            case PARENT -> ExchangeBlocker.PARENT;
            case CHILD -> ExchangeBlocker.CHILD;
            case PERHAPS -> perhaps;
            case NOBODY -> ExchangeBlocker.NONE;
        };
    }

    private static String words(DossierItem piece, List<Viewpoint> said) {
        return Stream.concat(Stream.of(piece.words()), said.stream().map(Viewpoint::text))
                .collect(Collectors.joining("\n"));
    }

    /// Why an opened document cannot be put in a package: its text is scanned like any other item,
    /// whoever approved it.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public static Optional<Objection> objection(DocumentAccessResult.Shown paper, ThirdPartyNames strangers) {
        String title = paper.document().title();
        return strangers
                .in(String.join("\n", paper.paragraphs()))
                .objection("fix", "exchange.objection.paper_parent", "exchange.objection.paper_child", title);
    }

    /// Why no package can be made of these items.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public static Optional<Objection> objection(List<DisclosureItem> items, List<ExchangeBlocker> hitches) {
        if (items.stream().noneMatch(DisclosureItem::goes)) {
            return Optional.of(DisclosureRules.no("fix", "exchange.objection.nothing"));
        }
        long unfit = hitches.stream()
                .filter(blocker -> blocker != ExchangeBlocker.NONE)
                .count();
        return unfit == 0
                ? Optional.empty()
                : Optional.of(new Objection("fix", Sentence.of("exchange.objection.hitches", (int) unfit)));
    }
}
