package nl.zorgvuldig.dossier.inspection.withholding;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on what of a dossier is shown to the requester. Facts in, decision out. Without a decision
/// of the head, a person with authority and the pupil are shown everything except confidential
/// items, and a parent without authority is shown nothing.
public final class WithholdingRules {
    /// Characters of a text that replaces another.
    static final int LONGEST_TEXT = 5_000;

    private WithholdingRules() {}

    /// @param decisions of this request, about any piece, in any order
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    public static PieceTreatment showing(
            RequesterCapacity standing,
            Confidentiality level,
            DossierItemId item,
            Collection<WithholdingDecision> decisions) {
        PieceTreatment undecided = undecided(standing, level);
        return last(item, decisions)
                .filter(decision -> counts(decision, undecided))
                .map(WithholdingDecision::showing)
                .orElse(undecided);
    }

    /// Where no reason was needed, the decision to show an item was given without one: it does not
    /// hold once the item has become confidential.
    private static boolean counts(WithholdingDecision decision, PieceTreatment undecided) {
        return decision.reason().isPresent()
                || !(decision.showing() instanceof PieceTreatment.Shown)
                || undecided instanceof PieceTreatment.Shown;
    }

    static Optional<WithholdingDecision> last(DossierItemId item, Collection<WithholdingDecision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.item().equals(item))
                .max(Comparator.comparing(WithholdingDecision::step));
    }

    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    static PieceTreatment undecided(RequesterCapacity standing, Confidentiality level) {
        return switch (level) {
            case CONFIDENTIAL -> new PieceTreatment.Withheld(WithholdingGround.CONFIDENTIAL);
            case ORDINARY ->
                switch (standing) {
                    case AUTHORITY, PUPIL -> new PieceTreatment.Shown();
                    case INFORMATION -> new PieceTreatment.Withheld(WithholdingGround.INFORMATION_ONLY);
                };
        };
    }

    /// A reason is required where the head shows what would not be shown otherwise.
    @Upholds({INSPECTION_UNDER_SUPERVISION, NECESSARY_FOR_GUIDANCE})
    static List<Objection> objections(PieceTreatment wanted, PieceTreatment undecided, String reason) {
        List<Objection> objections = new ArrayList<>();
        switch (wanted) {
            case PieceTreatment.Shown _ -> {
                if (undecided instanceof PieceTreatment.Withheld && reason.isBlank()) {
                    add(objections, "reason", "inspection.objection.why_shown");
                }
            }
            case PieceTreatment.Masked masked -> {
                ground(objections, masked.ground());
                text(objections, masked.text());
            }
            case PieceTreatment.Withheld withheld -> ground(objections, withheld.ground());
        }
        RequestRules.wish("reason", reason).ifPresent(objections::add);
        return objections;
    }

    private static void ground(List<Objection> objections, WithholdingGround ground) {
        if (!WithholdingGround.CHOICES.contains(ground)) {
            add(objections, "ground", "inspection.objection.ground");
        }
    }

    private static void text(List<Objection> objections, String text) {
        FreeText.check("text", text, LONGEST_TEXT, Sentence.of("inspection.objection.mask"))
                .ifPresent(objections::add);
    }

    private static void add(List<Objection> objections, String field, String key, Object... gaps) {
        objections.add(new Objection(field, Sentence.of(key, gaps)));
    }
}
