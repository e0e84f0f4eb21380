package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for what is given on a demand of the public prosecutor: only with the demand on paper, and of
/// sensitive data only with an authorisation of the examining judge (Sv art. 126nd(2), 126nf).
@Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
public final class DemandRules {
    /// Characters of a number.
    public static final int LONGEST_NUMBER = 60;

    /// Years back in which the demand can have been made.
    private static final int YEARS = 1;

    private DemandRules() {}

    /// Objections to recording it; at most one per field.
    ///
    /// @param going the items that would be given
    static List<Objection> objections(DemandWish wish, Set<DossierItemId> going, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        boolean sensitiveToo =
                wish.article().filter(DemandArticle::ofSensitiveData).isPresent();
        if (wish.article().isEmpty()) {
            objections.add(no("article", "exchange.objection.demand_article"));
        }
        line("number", wish.number()).ifPresent(objections::add);
        if (wish.on()
                .filter(day -> !day.isAfter(today) && !day.isBefore(today.minusYears(YEARS)))
                .isEmpty()) {
            objections.add(no("on", "exchange.objection.demand_on"));
        }
        if (wish.until().filter(day -> !day.isBefore(wish.on().orElse(today))).isEmpty()) {
            objections.add(no("until", "exchange.objection.demand_until"));
        }
        DisclosureRules.words("data", wish.data()).ifPresent(objections::add);
        if (sensitiveToo) {
            line("authorisation", wish.authorisation()).ifPresent(objections::add);
        } else if (!wish.authorisation().isEmpty()) {
            objections.add(no("authorisation", "exchange.objection.demand_no_authorisation"));
        }
        if (!sensitiveToo && wish.sensitive().stream().anyMatch(going::contains)) {
            objections.add(no("sensitive", "exchange.objection.demand_sensitive"));
        }
        return objections;
    }

    private static Optional<Objection> line(String field, String text) {
        return text.contains("\n")
                ? Optional.of(no(field, "exchange.objection.demand_" + field))
                : FreeText.check(field, text, LONGEST_NUMBER, Sentence.of("exchange.objection.demand_" + field));
    }

    private static Objection no(String field, String key) {
        return DisclosureRules.no(field, key);
    }

    /// Whether items of this kind mostly say something sensitive; whoever records the demand looks.
    public static boolean mostlySensitive(EntryKind kind) {
        return switch (kind) {
            case EXPERT_ADVICE, EXAMINATION_REPORT, SUPPORT_PLAN, CONSULTATION_REPORT -> true;
            case OBSERVATION, RESULT, PARENT_TALK, AGREEMENT, INCIDENT, CHILD_VIEW -> false;
        };
    }
}
