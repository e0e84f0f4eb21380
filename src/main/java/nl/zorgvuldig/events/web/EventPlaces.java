package nl.zorgvuldig.events.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.events.EventState;
import nl.zorgvuldig.events.Organiser;
import nl.zorgvuldig.events.Proof;
import nl.zorgvuldig.events.Proofs;
import nl.zorgvuldig.events.SchoolEvent;
import nl.zorgvuldig.events.SchoolEvents;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.WeakPaths;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where one finds events: in the menu, and on "Vandaag" for the head who has something to do for
/// one.
@Configuration(proxyBeanMethods = false)
class EventPlaces {
    @Bean
    NavigationItem eventsPlace() {
        return NavigationItem.forFunctions(
                "events.nav",
                EventController.ADDRESS,
                45,
                "colleague",
                "teacher",
                "support_coordinator",
                "head",
                "board");
    }

    @Bean
    WeakPaths ownEventsWithALink() {
        return () -> List.of(OwnEventsController.ADDRESS + "/**");
    }

    @Bean
    NavigationItem ownEventsPlace() {
        return NavigationItem.forFunctions("events.nav", OwnEventsController.ADDRESS, 38, "guardian");
    }

    @Bean
    TodayNote eventsToSeeTo(SchoolEvents events, Proofs proofs) {
        return who -> who.kind() == AccountKind.STAFF
                ? events.list().stream()
                        .filter(one -> events.places().get(one.school()) == Organiser.HEAD)
                        .flatMap(one -> note(one, proofs).stream())
                        .toList()
                : List.of();
    }

    private static Optional<TodayNote.Note> note(SchoolEvent event, Proofs proofs) {
        Map<Proof.State, Integer> counts = event.state().announced() ? proofs.count(event) : Map.of();
        int letters = counts.getOrDefault(Proof.State.TO_PRINT, 0) + counts.getOrDefault(Proof.State.PRINTED, 0);
        if (event.state() == EventState.PROPOSED) {
            return said(event, "events.today.proposed", 0);
        }
        int failed = counts.getOrDefault(Proof.State.FAILED, 0);
        if (failed > 0) {
            return said(event, "events.today.failed", failed);
        }
        return letters > 0 ? said(event, "events.today.letters", letters) : Optional.empty();
    }

    private static Optional<TodayNote.Note> said(SchoolEvent event, String key, int number) {
        return Optional.of(new TodayNote.Note(
                Sentence.of(key, event.title(), number),
                Sentence.of("events.today.do"),
                EventController.ADDRESS + "/" + event.id()));
    }
}
