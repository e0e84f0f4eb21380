package nl.zorgvuldig.consent.web;

import java.util.List;
import nl.zorgvuldig.consent.PaperCase;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Frame;

/// Where the head writes down what somebody answered about one case.
///
/// @param persons those who decide today, to choose from
/// @param waiting the names of those of them who have not answered
public record PaperCasePage(
        String address,
        String back,
        String pupil,
        Clause clause,
        Sentence because,
        PaperCase one,
        List<Form.Option> persons,
        List<String> waiting,
        Form form) {

    public List<Form.Option> choices(Frame frame) {
        return List.of(Form.Option.of("yes", frame.say("consent.yes")), Form.Option.of("no", frame.say("consent.no")));
    }

    public List<Form.Option> routes(Frame frame) {
        return List.of(
                Form.Option.of("paper", frame.say("consent.paper.on_paper")),
                Form.Option.of("telephone", frame.say("consent.paper.by_telephone")));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
