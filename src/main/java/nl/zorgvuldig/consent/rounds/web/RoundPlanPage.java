package nl.zorgvuldig.consent.rounds.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.RoundPlannerRole;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.PageFrame;
import nl.zorgvuldig.school.organisation.School;

/// Form to plan or change a round.
///
/// @param round empty for a new one
/// @param schools to choose from; the school of the round when there is one
/// @param asked what will be asked
public record RoundPlanPage(
        Optional<ConsentRound> round,
        List<School> schools,
        RoundPlannerRole planner,
        List<ConsentPurpose> asked,
        Form form) {

    public String action() {
        return round.map(consentRound -> "/rondes/" + consentRound.id() + "/wijzigen")
                .orElse("/rondes/nieuw");
    }

    /// The school, when there is nothing to choose.
    public Optional<School> only() {
        return schools.size() == 1 ? Optional.of(schools.getFirst()) : Optional.empty();
    }

    public List<Form.Option> options() {
        return schools.stream()
                .map(school -> Form.Option.of(school.id().toString(), school.name()))
                .toList();
    }

    public List<Form.Option> ways(PageFrame frame) {
        return List.of(way(ConsentRenewal.Way.ASK_AGAIN, frame), way(ConsentRenewal.Way.REMIND, frame));
    }

    private static Form.Option way(ConsentRenewal.Way way, PageFrame frame) {
        String code = Codes.of(way);
        return new Form.Option(
                code, frame.say("consent.round.way." + code), frame.say("consent.round.way_hint." + code));
    }
}
