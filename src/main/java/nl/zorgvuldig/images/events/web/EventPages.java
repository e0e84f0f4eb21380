package nl.zorgvuldig.images.events.web;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.images.events.EventFile;
import nl.zorgvuldig.images.events.EventRole;
import nl.zorgvuldig.images.events.SchoolEvent;
import nl.zorgvuldig.images.events.SchoolEventId;
import nl.zorgvuldig.images.events.SchoolEvents;
import nl.zorgvuldig.images.events.notices.EventNoticeProofs;
import nl.zorgvuldig.images.events.notices.EventNotices;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Builds the page of one event, as far as its reader may know.
@Component
class EventPages {
    private final SchoolEvents events;
    private final EventNoticeProofs proofs;
    private final EventNotices notices;
    private final Schools schools;
    private final Accounts accounts;
    private final Clock clock;

    EventPages(
            SchoolEvents events,
            EventNoticeProofs proofs,
            EventNotices notices,
            Schools schools,
            Accounts accounts,
            Clock clock) {
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
                        .flatMap(group -> schools.findGroup(group).stream())
                        .map(Group::shortName)
                        .toList(),
                accounts.findName(event.madeBy()).map(PersonName::full).orElse(""),
                events.places().getOrDefault(event.school(), EventRole.BOARD),
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
