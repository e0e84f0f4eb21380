package nl.zorgvuldig.retention;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// Which term a board may give a class of data: shorter than the standard as it likes, unless the
/// standard is the term of a law; longer only when a law asks for it.
final class TermRules {
    static final int LONGEST_GROUND = 300;

    /// Characters; less than this names no article of a law.
    static final int SHORTEST_GROUND = 10;

    private TermRules() {}

    /// Whether who wishes it saw the term that holds now.
    static boolean sawLast(ClassTerm now, TermWish wish) {
        return now.change().map(TermChange::version).orElse(0) == wish.version();
    }

    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    static List<Objection> objections(ClassTerm now, TermWish wish) {
        List<Objection> objections = new ArrayList<>();
        if (now.kind().ground() == Ground.STATUTE && now.kind().standard().longerThan(wish.term())) {
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
