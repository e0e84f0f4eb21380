package nl.zorgvuldig.exchange.disclosures.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page with the form for a new disclosure.
///
/// @param past where something that was given already is recorded
/// @param grounds legal grounds that the board switched on, as codes
public record NewDisclosurePage(
        String address,
        String past,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        List<Pickable> pieces,
        List<Law> grounds,
        Form form) {
    /// @param beginning first words of its content
    public record Pickable(String id, String kind, LocalDate day, String beginning, boolean document) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// A legal ground.
    ///
    /// @param law the law it rests on
    public record Law(String code, String law) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
