package nl.zorgvuldig.events.web;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.events.EventFile;
import nl.zorgvuldig.events.Notices;
import nl.zorgvuldig.events.Organiser;
import nl.zorgvuldig.events.Proofs;
import nl.zorgvuldig.events.SchoolEvent;
import nl.zorgvuldig.events.SchoolEventId;
import nl.zorgvuldig.events.SchoolEvents;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Component;

/// Puts together the page of one event, as far as its reader may know.
@Component
class EventPages {
    private final SchoolEvents events;
    private final Proofs proofs;
    private final Notices notices;
    private final Schools schools;
    private final Accounts accounts;
    private final Clock clock;

    EventPages(SchoolEvents events, Proofs proofs, Notices notices, Schools schools, Accounts accounts, Clock clock) {
        this.events = events;
        this.proofs = proofs;
        this.notices = notices;
        this.schools = schools;
        this.accounts = accounts;
        this.clock = clock;
    }

    Optional<EventFile> find(String code) {
        return Id.parse(code).map(SchoolEventId::new).flatMap(events::find);
    }

    EventPage of(EventFile file, Optional<Sentence> said) {
        SchoolEvent event = file.request();
        return new EventPage(
                file,
                schools.find(event.school()).map(School::name).orElse(""),
                event.groups().stream()
                        .flatMap(one -> schools.findGroup(one).stream())
                        .map(Group::shortName)
                        .toList(),
                accounts.findName(event.madeBy()).map(PersonName::full).orElse(""),
                events.places().getOrDefault(event.school(), Organiser.BOARD),
                notices.find(event.school(), file.version()).orElseGet(() -> notices.newest(event.school())),
                proofs.count(file),
                proofs.list(file),
                proofs.listLeft(file),
                said,
                SchoolDay.today(clock),
                !clock.instant().isBefore(event.startsAt()));
    }

    Page notThere() {
        return events.places().isEmpty() ? EventController.refused() : Page.notFound();
    }
}
