package nl.zorgvuldig.consent.rounds.web;

import java.util.List;
import java.util.Locale;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.consent.rounds.RoundPlannerRole;
import nl.zorgvuldig.consent.rounds.RoundState;
import nl.zorgvuldig.consent.rounds.tallies.RoundTally;
import nl.zorgvuldig.consent.rounds.tallies.RoundTally.TallyView;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;

/// Progress of one round.
///
/// @param school its name
/// @param letters number of letters to print now
public record RoundPage(RoundTally tally, String school, RoundState state, RoundPlannerRole reader, int letters) {
    private static final int WIDTH = 100;

    /// A part of a bar, in hundredths of its length.
    public record Part(String kind, String from, String width) {}

    /// A question with its numbers.
    ///
    /// @param yes empty where only the number of answers is shown
    public record Row(String question, String yes, String no, String answered, String open, List<Part> bar) {}

    public ConsentRound round() {
        return tally.round();
    }

    public int sent(RoundMessage message) {
        return tally.sent().getOrDefault(message, 0);
    }

    /// The number of people still to be asked today. People who were asked may have stopped
    /// deciding since, so more can have been asked than decide.
    public int toGo() {
        return underWay() ? Math.max(0, round().people() - sent(RoundMessage.INVITATION)) : 0;
    }

    /// Whether the program is still processing the people of the first day.
    public boolean underWay() {
        return state == RoundState.RUNNING && round().workedOn().isEmpty();
    }

    public List<Row> rows(List<RoundTally.Line> lines, LocalizedMessages words) {
        return lines.stream()
                .map(line -> row(line.purpose().text().in(words.language()).title(), line.shown(), words))
                .toList();
    }

    private static Row row(String question, TallyView shown, LocalizedMessages words) {
        return switch (shown) {
            case TallyView.All all ->
                new Row(
                        question,
                        words.number(all.yes()),
                        words.number(all.no()),
                        words.number(all.yes() + all.no()),
                        words.number(all.open()),
                        bar(all.yes(), all.no(), 0, all.open()));
            case TallyView.Answered some ->
                new Row(
                        question,
                        "",
                        "",
                        words.number(some.answered()),
                        words.number(some.open()),
                        bar(0, 0, some.answered(), some.open()));
        };
    }

    private static List<Part> bar(int yes, int no, int answered, int open) {
        double all = Math.max(1, yes + no + answered + open);
        double afterYes = yes / all;
        double afterNo = afterYes + no / all;
        double afterAnswered = afterNo + answered / all;
        return List.of(
                part("yes", 0, afterYes),
                part("no", afterYes, afterNo),
                part("answered", afterNo, afterAnswered),
                part("open", afterAnswered, 1));
    }

    private static Part part(String kind, double from, double until) {
        return new Part(kind, percent(from), percent(until - from));
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f", part * WIDTH);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
