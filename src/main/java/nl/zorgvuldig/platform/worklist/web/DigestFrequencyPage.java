package nl.zorgvuldig.platform.worklist.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.worklist.DigestFrequency;

/// Page of the reader's digest frequency for each kind of what waits.
///
/// @param kinds codes of the kinds of which something can wait for them
/// @param saved whether something was chosen just now
public record DigestFrequencyPage(Form form, Set<String> kinds, boolean saved) {
    public DigestFrequencyPage {
        kinds = Set.copyOf(kinds);
    }

    /// The kinds in the order of their names.
    public List<String> kinds(LocalizedMessages words) {
        return kinds.stream()
                .sorted(Comparator.comparing(kind -> name(kind, words)))
                .toList();
    }

    public String name(String kind, LocalizedMessages words) {
        return words.say("casework.kind." + kind);
    }

    public List<Form.Option> options(String kind, LocalizedMessages words) {
        return Arrays.stream(DigestFrequency.values())
                .filter(rhythm -> rhythm.suits(kind))
                .map(rhythm -> Form.Option.of(rhythm.code(), words.say("worklist.rhythm." + rhythm.code())))
                .toList();
    }

    /// The hint at a kind that cannot be switched off; empty for the others.
    public String hint(String kind, LocalizedMessages words) {
        return DigestFrequency.NEVER.suits(kind) ? "" : words.say("worklist.rhythm.legal");
    }
}
