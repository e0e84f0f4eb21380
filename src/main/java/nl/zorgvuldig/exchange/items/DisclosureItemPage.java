package nl.zorgvuldig.exchange.items;

import nl.zorgvuldig.exchange.disclosures.web.DisclosurePage;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page of one item, with the form for the decision.
public record DisclosureItemPage(
        String address,
        String back,
        String pupil,
        Clause clause,
        Sentence because,
        DisclosurePage.Line line,
        Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
