package nl.zorgvuldig.exchange.disclosures.web;

import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page with the form for what was disclosed without the program.
public record PastDisclosurePage(
        String address,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        List<NewDisclosurePage.Law> grounds,
        Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
