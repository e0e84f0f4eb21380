package nl.zorgvuldig.exchange.disclosures.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form with which something is prepared to be given.
///
/// @param grounds of law that the board switched on, as codes
public record NewDisclosurePage(
        String address,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        List<Pickable> pieces,
        List<Law> grounds,
        Form form) {
    /// @param beginning of what stands in it
    public record Pickable(String id, String kind, LocalDate day, String beginning, boolean document) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// A ground of law.
    ///
    /// @param law which one
    public record Law(String code, String law) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
