package nl.zorgvuldig.worklist.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Words;
import nl.zorgvuldig.worklist.MailRhythm;

/// How often the reader is told of each kind of what waits.
///
/// @param kinds codes of the kinds of which something can wait for them
/// @param saved whether something was chosen just now
public record RhythmPage(Form form, Set<String> kinds, boolean saved) {
    public RhythmPage {
        kinds = Set.copyOf(kinds);
    }

    /// By what they are called.
    public List<String> kinds(Words words) {
        return kinds.stream()
                .sorted(Comparator.comparing(kind -> name(kind, words)))
                .toList();
    }

    public String name(String kind, Words words) {
        return words.say("casework.kind." + kind);
    }

    public List<Form.Option> options(String kind, Words words) {
        return Arrays.stream(MailRhythm.values())
                .filter(rhythm -> rhythm.suits(kind))
                .map(rhythm -> Form.Option.of(rhythm.code(), words.say("worklist.rhythm." + rhythm.code())))
                .toList();
    }

    /// What is said of a kind that cannot be switched off; empty for the others.
    public String hint(String kind, Words words) {
        return MailRhythm.NEVER.suits(kind) ? "" : words.say("worklist.rhythm.legal");
    }
}
