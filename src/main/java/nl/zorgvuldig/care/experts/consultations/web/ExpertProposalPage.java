package nl.zorgvuldig.care.experts.consultations.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page for proposing a consultation with an expert.
///
/// @param last the latest possible end day
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
    /// @param named who is named in it: `child`, `parent`, `perhaps` or `nobody`
    public record Item(String id, String kind, LocalDate day, List<String> paragraphs, String named) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
