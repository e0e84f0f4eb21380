package nl.zorgvuldig.privacy.retention.schedule;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionClass.StandardGround;
import nl.zorgvuldig.privacy.retention.RetentionClassTerm;
import nl.zorgvuldig.privacy.retention.RetentionSchedules.TermWish;

/// Rules for the term a board may set for a class: shorter than the standard at will, unless the
/// standard is a legal term; longer only when a law requires it.
public final class RetentionTermRules {
    static final int LONGEST_GROUND = 300;

    /// Characters; a shorter ground names no article of a law.
    static final int SHORTEST_GROUND = 10;

    private RetentionTermRules() {}

    /// Whether the asker saw the term now in force.
    public static boolean sawLast(RetentionClassTerm now, TermWish wish) {
        return now.change().map(RetentionTermChange::version).orElse(0) == wish.version();
    }

    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    public static List<Objection> objections(RetentionClassTerm now, TermWish wish) {
        List<Objection> objections = new ArrayList<>();
        if (now.kind().ground() == StandardGround.STATUTE
                && now.kind().standard().longerThan(wish.term())) {
            objections.add(no("amount", "retention.no.statute"));
        }
        boolean longer = wish.term().longerThan(now.kind().standard());
        String ground = wish.ground();
        if (longer && (ground.length() < SHORTEST_GROUND || !ground.matches("(?s).*\\d.*"))) {
            objections.add(no("ground", "retention.no.ground"));
        } else {
            FreeText.check("ground", ground, LONGEST_GROUND).ifPresent(objections::add);
        }
        return objections;
    }

    private static Objection no(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
