package nl.zorgvuldig.breaches.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.breaches.BreachClock;
import nl.zorgvuldig.breaches.BreachGate;
import nl.zorgvuldig.breaches.Breaches;
import nl.zorgvuldig.breaches.Letters;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.identity.WeakPaths;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where one finds data breaches: reporting for everybody who works here; the register for who
/// handles them; and on "Vandaag" what waits, with the time left.
@Configuration(proxyBeanMethods = false)
class BreachPlaces {
    @Bean
    NavigationItem reportBreachPlace() {
        return NavigationItem.forFunctions("breaches.nav.report", ReportController.ADDRESS, 90, "staff");
    }

    @Bean
    WeakPaths reportBreachWithALink() {
        return () -> List.of(ReportController.ADDRESS + "/**");
    }

    @Bean
    NavigationItem breachesPlace() {
        return NavigationItem.forFunctions(
                "breaches.nav", BreachController.ADDRESS, 61, "data_protection_officer", "board", "head");
    }

    @Bean
    TodayNote breachesWaiting(BreachGate gate, Breaches breaches, Letters letters, Clock clock) {
        return who -> who.kind() == AccountKind.STAFF ? notes(who, gate, breaches, letters, clock) : List.of();
    }

    private static List<TodayNote.Note> notes(
            SignedIn who, BreachGate gate, Breaches breaches, Letters letters, Clock clock) {
        List<TodayNote.Note> notes = new ArrayList<>();
        Relation relation = gate.reader(who).orElse(Relation.NONE);
        if (relation == Relation.PROTECTION || relation == Relation.BOARD) {
            List<BreachClock> running = breaches.listRunning();
            if (!running.isEmpty()) {
                notes.add(new TodayNote.Note(
                        Sentence.of(
                                "breaches.today",
                                running.size(),
                                running.getFirst().inWords(clock.instant())),
                        Sentence.of("breaches.today.do"),
                        BreachController.ADDRESS));
            }
        }
        if (relation == Relation.HEAD || relation == Relation.BOARD) {
            int waiting = letters.list().size();
            if (waiting > 0) {
                notes.add(new TodayNote.Note(
                        Sentence.of("breaches.today.letters", waiting),
                        Sentence.of("breaches.today.letters.do"),
                        LetterController.ADDRESS));
            }
        }
        return notes;
    }
}
