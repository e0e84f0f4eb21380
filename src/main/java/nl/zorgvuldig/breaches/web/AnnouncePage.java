package nl.zorgvuldig.breaches.web;

import java.util.List;
import nl.zorgvuldig.breaches.Breaches;
import nl.zorgvuldig.breaches.Risk;
import nl.zorgvuldig.breaches.Telling;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Tone;

/// What persons are told, and who was told already.
///
/// @param affected how many pupils the log named
public record AnnouncePage(Breaches.File file, List<Telling> told, int affected, Form form) {
    public String address() {
        return BreachPages.address(file);
    }

    public boolean possible() {
        return (file.announcement().isEmpty() || instead())
                && file.closing().isEmpty()
                && file.judged().filter(one -> one.risk() == Risk.HIGH).isPresent();
    }

    /// Nobody was found to be told: now otherwise.
    public boolean instead() {
        return file.facts().nobodyFound();
    }

    public int count(Telling.State state) {
        return (int) told.stream().filter(one -> one.state() == state).count();
    }

    public static Tone tone(Telling.State state) {
        return switch (state) {
            case SENT, HANDED -> Tone.YES;
            case ON_ITS_WAY, TO_PRINT, PRINTED -> Tone.WAIT;
        };
    }
}
