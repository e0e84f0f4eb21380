package nl.zorgvuldig.events.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.events.EventChange;
import nl.zorgvuldig.events.EventFile;
import nl.zorgvuldig.events.EventState;
import nl.zorgvuldig.events.Notice;
import nl.zorgvuldig.events.Organiser;
import nl.zorgvuldig.events.Proof;
import nl.zorgvuldig.events.Proofs;
import nl.zorgvuldig.events.SchoolEvent;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Tone;

/// One event, with its notice and the proof of it.
///
/// @param school what it is called
/// @param groups what they are called; empty for the whole school
/// @param madeBy empty for the program
/// @param notice what was sent, or would be now
/// @param counts how many parents are how far
/// @param lines who was told, for the head
/// @param left who is not told by the program, for the head
/// @param said what was done just now, or why not
public record EventPage(
        EventFile file,
        String school,
        List<String> groups,
        String madeBy,
        Organiser reader,
        Notice notice,
        Map<Proof.State, Integer> counts,
        List<Proofs.Line> lines,
        List<PersonName> left,
        Optional<Sentence> said,
        LocalDate today,
        boolean begun) {

    public SchoolEvent event() {
        return file.request();
    }

    public EventState state() {
        return file.state();
    }

    public String address() {
        return "/activiteiten/" + file.id();
    }

    public boolean head() {
        return reader == Organiser.HEAD;
    }

    /// Those of a kind for whom something is still to be done.
    public List<Proofs.Line> open(Proof.Kind kind) {
        return lines.stream()
                .filter(one -> one.proof().kind() == kind && !one.proof().told())
                .toList();
    }

    public List<Proofs.Line> told(Proof.Kind kind) {
        return lines.stream()
                .filter(one -> one.proof().kind() == kind && one.proof().told())
                .toList();
    }

    public int parents() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(Proof.State state) {
        return counts.getOrDefault(state, 0);
    }

    /// How many parents there is proof of.
    public int proved() {
        return count(Proof.State.SENT) + count(Proof.State.HANDED);
    }

    public int untold() {
        return parents() - proved();
    }

    /// Whether the head can do what makes this of it, but for parents who were not told yet.
    public boolean can(Class<? extends EventChange> change) {
        return head() && !begun && file.can(change, today);
    }

    private int lines(Proof.State state) {
        return (int) lines.stream().filter(one -> one.proof().state() == state).count();
    }

    /// Letters of parents and staff that can be made.
    public int letters() {
        return lines(Proof.State.TO_PRINT) + lines(Proof.State.PRINTED);
    }

    public int printed() {
        return lines(Proof.State.PRINTED);
    }

    public int failed() {
        return lines(Proof.State.FAILED);
    }

    /// Whether something can still be done about who was told.
    public boolean running() {
        return state().announced() && !begun;
    }

    public Tone tone() {
        return tone(state());
    }

    static Tone tone(EventState state) {
        return switch (state) {
            case PROPOSED -> Tone.OPEN;
            case PLANNED, NOTICED -> Tone.WAIT;
            case READY -> Tone.YES;
            case HELD -> Tone.QUIET;
            case CANCELLED -> Tone.NO;
        };
    }

    public Tone tone(Proof.State state) {
        return switch (state) {
            case SENT, HANDED -> Tone.YES;
            case FAILED -> Tone.NO;
            case ON_ITS_WAY, TO_PRINT, PRINTED -> Tone.WAIT;
        };
    }

    @Override
    public String toString() {
        return "EventPage[" + file.id() + "]";
    }
}
