package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What of a dossier is shown to who asked to see it. Facts in, answer out. Without a decision of
/// the head everything is shown to who has authority and to the pupil, but for what is
/// confidential; and nothing to a parent without authority.
final class WithholdingRules {
    /// Characters of a text that stands in the place of another.
    static final int LONGEST_TEXT = 5_000;

    private WithholdingRules() {}

    /// @param decisions of this request, about any piece, in any order
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    static Showing showing(Standing standing, Confidentiality level, PieceId item, Collection<Decision> decisions) {
        Showing undecided = undecided(standing, level);
        return last(item, decisions)
                .filter(one -> counts(one, undecided))
                .map(Decision::showing)
                .orElse(undecided);
    }

    /// That something is shown was said without a reason where none was needed: of what became
    /// confidential since then it was not said.
    private static boolean counts(Decision one, Showing undecided) {
        return one.reason().isPresent()
                || !(one.showing() instanceof Showing.Shown)
                || undecided instanceof Showing.Shown;
    }

    static Optional<Decision> last(PieceId item, Collection<Decision> decisions) {
        return decisions.stream().filter(one -> one.item().equals(item)).max(Comparator.comparing(Decision::step));
    }

    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    static Showing undecided(Standing standing, Confidentiality level) {
        return switch (level) {
            case CONFIDENTIAL -> new Showing.Withheld(Ground.CONFIDENTIAL);
            case ORDINARY ->
                switch (standing) {
                    case AUTHORITY, PUPIL -> new Showing.Shown();
                    case INFORMATION -> new Showing.Withheld(Ground.INFORMATION_ONLY);
                };
        };
    }

    /// A reason is asked where the head shows what would not be shown otherwise.
    @Upholds({INSPECTION_UNDER_SUPERVISION, NECESSARY_FOR_GUIDANCE})
    static List<Objection> objections(Showing wanted, Showing undecided, String reason) {
        List<Objection> objections = new ArrayList<>();
        switch (wanted) {
            case Showing.Shown _ -> {
                if (undecided instanceof Showing.Withheld && reason.isBlank()) {
                    add(objections, "reason", "inspection.objection.why_shown");
                }
            }
            case Showing.Masked masked -> {
                ground(objections, masked.ground());
                text(objections, masked.text());
            }
            case Showing.Withheld withheld -> ground(objections, withheld.ground());
        }
        RequestRules.wish("reason", reason).ifPresent(objections::add);
        return objections;
    }

    private static void ground(List<Objection> objections, Ground ground) {
        if (!Ground.CHOICES.contains(ground)) {
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
