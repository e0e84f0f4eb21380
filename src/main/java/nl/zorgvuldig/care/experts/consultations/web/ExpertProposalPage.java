package nl.zorgvuldig.care.experts.consultations.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Proposing a consultation with an expert.
///
/// @param last the last day until which it can be
public record ExpertProposalPage(
        String address,
        String pupil,
        String dossier,
        Clause clause,
        Sentence because,
        List<Form.Option> experts,
        List<Item> items,
        LocalDate last,
        Form form) {

    /// An entry as the expert would see it.
    ///
    /// @param named who stands in it: `child`, `parent`, `perhaps` or `nobody`
    public record Item(String id, String kind, LocalDate day, List<String> paragraphs, String named) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
