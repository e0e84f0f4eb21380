package nl.zorgvuldig.images.coaching.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;

/// Form to start a coaching.
///
/// @param last the last day on which it can end
public record CoachingStartPage(Map<GroupId, Sentence> groups, List<Form.Option> coaches, LocalDate last, Form form) {

    /// The groups to choose from, in the reader's language.
    public List<Form.Option> options(LocalizedMessages words) {
        return groups.entrySet().stream()
                .map(group -> Form.Option.of(group.getKey().toString(), words.say(group.getValue())))
                .toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
