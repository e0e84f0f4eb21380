package nl.zorgvuldig.consent.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.Planner;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.consent.Renewal;
import nl.zorgvuldig.consent.Round;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Frame;

/// Planning a round, or planning it otherwise.
///
/// @param round empty for a new one
/// @param schools to choose from; the one it is about when there is a round
/// @param asked what will be asked
public record RoundPlanPage(
        Optional<Round> round, List<School> schools, Planner planner, List<Purpose> asked, Form form) {

    public String action() {
        return round.map(one -> "/rondes/" + one.id() + "/wijzigen").orElse("/rondes/nieuw");
    }

    /// The school it is about, when there is nothing to choose.
    public Optional<School> only() {
        return schools.size() == 1 ? Optional.of(schools.getFirst()) : Optional.empty();
    }

    public List<Form.Option> options() {
        return schools.stream()
                .map(one -> Form.Option.of(one.id().toString(), one.name()))
                .toList();
    }

    public List<Form.Option> ways(Frame frame) {
        return List.of(way(Renewal.Way.ASK_AGAIN, frame), way(Renewal.Way.REMIND, frame));
    }

    private static Form.Option way(Renewal.Way way, Frame frame) {
        String code = Codes.of(way);
        return new Form.Option(
                code, frame.say("consent.round.way." + code), frame.say("consent.round.way_hint." + code));
    }
}
