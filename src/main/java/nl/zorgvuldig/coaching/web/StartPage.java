package nl.zorgvuldig.coaching.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Words;

/// Starting a coaching.
///
/// @param last the last day on which it can end
public record StartPage(Map<GroupId, Sentence> groups, List<Form.Option> coaches, LocalDate last, Form form) {

    /// The groups to choose from, in the reader's language.
    public List<Form.Option> options(Words words) {
        return groups.entrySet().stream()
                .map(group -> Form.Option.of(group.getKey().toString(), words.say(group.getValue())))
                .toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
