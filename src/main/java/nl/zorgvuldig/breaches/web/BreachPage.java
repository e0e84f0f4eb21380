package nl.zorgvuldig.breaches.web;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.breaches.Assessment;
import nl.zorgvuldig.breaches.BreachClock;
import nl.zorgvuldig.breaches.BreachState;
import nl.zorgvuldig.breaches.Breaches;
import nl.zorgvuldig.breaches.Circle;
import nl.zorgvuldig.breaches.Risk;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Tone;

/// One breach. Prints as `[sealed]`.
///
/// @param selections how many questions were asked of the log
/// @param affected how many pupils those found, as far as the reader may know them
/// @param nobody of how many of them there is nobody to tell
/// @param keeps whether the reader handles it
public record BreachPage(
        Breaches.File file,
        String school,
        PersonName reporter,
        int selections,
        int affected,
        int nobody,
        boolean keeps,
        Sentence because,
        Form form,
        Instant now) {

    public String address() {
        return BreachPages.address(file);
    }

    public Sentence left() {
        return file.facts().clock().inWords(now);
    }

    public Tone clockTone() {
        return switch (file.facts().clock().pressure(now)) {
            case RUNNING -> Tone.OPEN;
            case SHORT -> Tone.WAIT;
            case PAST -> Tone.NO;
        };
    }

    public boolean running() {
        return file.state().running();
    }

    public boolean closed() {
        return file.state() == BreachState.CLOSED;
    }

    /// Whether the authority is to be told, or was.
    public boolean toAuthority() {
        return file.judged().filter(one -> one.risk() != Risk.UNLIKELY).isPresent();
    }

    public boolean toPersons() {
        return file.judged().filter(one -> one.risk() == Risk.HIGH).isPresent();
    }

    /// Whether the reader can keep it from the head of the school.
    public boolean narrows() {
        return keeps && file.breach().circle() == Circle.SCHOOL;
    }

    public boolean late(Instant moment) {
        return file.facts().clock().late(moment);
    }

    /// Those before the newest.
    public List<Assessment> earlier() {
        List<Assessment> all = file.assessments();
        return all.isEmpty() ? List.of() : all.subList(0, all.size() - 1).reversed();
    }

    public Instant deadline() {
        return new BreachClock(file.facts().clock().aware()).deadline();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
