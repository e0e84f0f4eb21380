package nl.zorgvuldig.consent.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.LetterLine;
import nl.zorgvuldig.consent.Round;
import nl.zorgvuldig.consent.RoundMessage;
import nl.zorgvuldig.consent.RoundState;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Tone;

/// The letters of a round.
///
/// @param school what it is called
/// @param notice why nothing was printed just now
public record LettersPage(
        Round round, String school, RoundState state, List<LetterLine> lines, Optional<Sentence> notice) {

    public boolean running() {
        return state == RoundState.RUNNING;
    }

    public int fresh() {
        return count(LetterLine.State.TO_PRINT);
    }

    public int printed() {
        return count(LetterLine.State.PRINTED);
    }

    /// Of the fresh ones.
    public int reminders() {
        return (int) lines.stream()
                .filter(one -> one.state() == LetterLine.State.TO_PRINT)
                .filter(one -> one.letter().message() != RoundMessage.INVITATION)
                .count();
    }

    /// Whether one can be made, or made again.
    public boolean makes(LetterLine line) {
        return switch (line.state()) {
            case TO_PRINT, PRINTED -> running();
            case ANSWERED, NOT_ASKED -> false;
        };
    }

    public Tone tone(LetterLine line) {
        return switch (line.state()) {
            case TO_PRINT -> Tone.WAIT;
            case PRINTED -> Tone.OPEN;
            case ANSWERED -> Tone.YES;
            case NOT_ASKED -> Tone.QUIET;
        };
    }

    private int count(LetterLine.State state) {
        return (int) lines.stream().filter(one -> one.state() == state).count();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
