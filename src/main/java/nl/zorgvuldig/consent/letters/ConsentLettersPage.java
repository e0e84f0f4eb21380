package nl.zorgvuldig.consent.letters;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.consent.rounds.RoundState;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// The letters of a round.
///
/// @param school its name
/// @param notice why nothing was printed just now
public record ConsentLettersPage(
        ConsentRound round, String school, RoundState state, List<LetterListItem> lines, Optional<Sentence> notice) {

    public boolean running() {
        return state == RoundState.RUNNING;
    }

    public int fresh() {
        return count(LetterListItem.State.TO_PRINT);
    }

    public int printed() {
        return count(LetterListItem.State.PRINTED);
    }

    /// Number of reminders among the unprinted letters.
    public int reminders() {
        return (int) lines.stream()
                .filter(line -> line.state() == LetterListItem.State.TO_PRINT)
                .filter(line -> line.letter().message() != RoundMessage.INVITATION)
                .count();
    }

    /// Whether it can be printed, or printed again.
    public boolean makes(LetterListItem line) {
        return switch (line.state()) {
            case TO_PRINT, PRINTED -> running();
            case ANSWERED, NOT_ASKED -> false;
        };
    }

    public TagTone tone(LetterListItem line) {
        return switch (line.state()) {
            case TO_PRINT -> TagTone.WAIT;
            case PRINTED -> TagTone.OPEN;
            case ANSWERED -> TagTone.YES;
            case NOT_ASKED -> TagTone.QUIET;
        };
    }

    private int count(LetterListItem.State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
