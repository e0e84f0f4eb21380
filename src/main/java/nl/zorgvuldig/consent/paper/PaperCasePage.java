package nl.zorgvuldig.consent.paper;

import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.PageFrame;

/// Form for the head to record an answer about one case.
///
/// @param persons those who decide today, to choose from
/// @param waiting the names of those of them who have not answered
public record PaperCasePage(
        String address,
        String back,
        String pupil,
        Clause clause,
        Sentence because,
        PaperConsentCase one,
        List<Form.Option> persons,
        List<String> waiting,
        Form form) {

    public List<Form.Option> choices(PageFrame frame) {
        return List.of(Form.Option.of("yes", frame.say("consent.yes")), Form.Option.of("no", frame.say("consent.no")));
    }

    public List<Form.Option> routes(PageFrame frame) {
        return List.of(
                Form.Option.of("paper", frame.say("consent.paper.on_paper")),
                Form.Option.of("telephone", frame.say("consent.paper.by_telephone")));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
