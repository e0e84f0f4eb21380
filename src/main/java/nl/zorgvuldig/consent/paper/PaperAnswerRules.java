package nl.zorgvuldig.consent.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.decisions.ConsentEntitlement;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;

/// Rules for recording an answer given on paper or by telephone: its giver decides for the pupil,
/// its date is within the last year, and a paper comes with a scan.
public final class PaperAnswerRules {
    private static final int YEARS_BACK = 1;

    private final ConsentEntitlement standing;
    private final LocalDate today;

    public PaperAnswerRules(ConsentEntitlement standing, LocalDate today) {
        this.standing = standing;
        this.today = today;
    }

    public List<Objection> objections(PaperAnswerInput wish) {
        List<Objection> objections = new ArrayList<>();
        switch (standing) {
            case ConsentEntitlement.Decides _ -> {}
            case ConsentEntitlement.DoesNot _ -> object(objections, "person", "decides_not");
        }
        if (wish.day().isAfter(today)) {
            object(objections, "day", "future");
        }
        if (wish.day().isBefore(today.minusYears(YEARS_BACK))) {
            object(objections, "day", "old");
        }
        if (wish.choices().isEmpty()) {
            object(objections, "choices", "nothing");
        }
        switch (wish.route()) {
            case PAPER -> {
                if (wish.scan().isEmpty()) {
                    object(objections, "scan", "no_scan");
                }
            }
            case TELEPHONE -> {
                if (wish.scan().isPresent()) {
                    object(objections, "scan", "scan_of_call");
                }
            }
            case OWN_PAGE, LETTER_CODE -> object(objections, "route", "route");
        }
        return objections;
    }

    /// The same for an answer about one case, where consent must be signed: a call gives no proof.
    /// A refusal needs no signature.
    List<Objection> objections(PaperCaseInput wish, PurposeKey purpose) {
        List<Objection> objections = objections(wish.about(purpose));
        if (wish.route() == AnswerRoute.TELEPHONE && wish.choice().yes()) {
            object(objections, "route", "telephone_yes");
        }
        return objections;
    }

    private static void object(List<Objection> objections, String field, String why) {
        objections.add(new Objection(field, Sentence.of("consent.paper.objection." + why)));
    }
}
