package nl.zorgvuldig.images.events.notices;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.images.events.EventActs;
import nl.zorgvuldig.images.events.EventFile;
import nl.zorgvuldig.images.events.EventRole;
import nl.zorgvuldig.images.events.EventRoles;
import nl.zorgvuldig.images.events.SchoolEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Printed notices, made by the head for people without an e-mail address. Printing is no proof:
/// only a letter that was handed out or posted counts.
@Component
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
public final class EventNoticeLetters {
    private final EventNoticeProofStore store;
    private final EventAudience circle;
    private final EventNotices notices;
    private final EventNoticeMail mail;
    private final EventRoles organisers;
    private final Schools schools;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Guardians guardians;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    EventNoticeLetters(
            EventNoticeProofStore store,
            EventAudience circle,
            EventNotices notices,
            EventNoticeMail mail,
            EventRoles organisers,
            Schools schools,
            Accounts accounts,
            Pupils pupils,
            Guardians guardians,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.circle = circle;
        this.notices = notices;
        this.mail = mail;
        this.organisers = organisers;
        this.schools = schools;
        this.accounts = accounts;
        this.pupils = pupils;
        this.guardians = guardians;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Every letter that was not handed out yet, by the reader's name; none for anyone but the
    /// head, or when the event is not announced. The audit event is written first.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing is printed then
    public List<EventNoticeLetter> print(EventFile file) {
        SchoolEvent event = file.request();
        List<EventNoticeProof> wanted = listOpen(file);
        if (wanted.isEmpty()) {
            return List.of();
        }
        note(event, "letters", wanted.size());
        Instant now = clock.instant();
        work.change(
                EventActs.KEEP_EVENT, () -> wanted.forEach(proof -> store.printed(event.id(), proof.person(), now)));
        Map<PersonId, List<PupilId>> parents = circle.of(event).parents();
        return wanted.stream()
                .map(proof -> write(event, proof, parents.getOrDefault(proof.person(), List.of())))
                .sorted(Comparator.comparing(letter -> letter.reader().sorted(), NameLetters.order()))
                .toList();
    }

    /// Records that these letters were handed out or posted; letters that were not printed are
    /// ignored.
    ///
    /// @return number of letters recorded
    public int handed(EventFile file, Set<PersonId> people) {
        SchoolEvent event = file.request();
        List<PersonId> those = listOpen(file).stream()
                .filter(proof -> proof.state() == EventNoticeProof.State.PRINTED)
                .map(EventNoticeProof::person)
                .filter(people::contains)
                .toList();
        if (those.isEmpty()) {
            return 0;
        }
        note(event, "handed", those.size());
        return work.write(
                EventActs.KEEP_EVENT,
                () -> those.stream()
                        .mapToInt(person -> store.handed(event.id(), person, clock.instant()))
                        .sum());
    }

    private List<EventNoticeProof> listOpen(EventFile file) {
        SchoolEvent event = file.request();
        if (!organisers.of(event.school()).equals(Optional.of(EventRole.HEAD))
                || !file.state().announced()
                || !clock.instant().isBefore(event.startsAt())) {
            return List.of();
        }
        return work.read(EventActs.KEEP_EVENT, () -> store.list(event.id())).stream()
                .filter(proof -> proof.route() == EventNoticeProof.Route.LETTER && !proof.told())
                .toList();
    }

    private EventNoticeLetter write(SchoolEvent event, EventNoticeProof proof, List<PupilId> children) {
        EventNotice notice =
                notices.find(event.school(), proof.version()).orElseGet(() -> notices.newest(event.school()));
        List<RoleContact> turn = mail.listTurn(event.school());
        return new EventNoticeLetter(
                schools.find(event.school()).map(School::name).orElse(""),
                accounts.nameOf(proof.person()),
                address(proof.person(), children),
                children.stream().findFirst().flatMap(pupils::findName),
                event.title(),
                event.startsAt(),
                SchoolDay.today(clock),
                notice.paragraphs(Language.DUTCH),
                notice.paragraphs(Language.ENGLISH),
                turn.getFirst(),
                turn.getLast());
    }

    /// The address lines; none when the address is secret, since a letter may lie on a desk.
    private List<String> address(PersonId person, List<PupilId> children) {
        return children.stream()
                .flatMap(child -> guardians.list(child).stream())
                .filter(guardian -> guardian.person().equals(person))
                .filter(guardian -> !guardian.addressSecret())
                .map(guardian -> guardian.contact().address().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> Arrays.stream(text.split("\\s*[,\\n]\\s*")).toList())
                .orElse(List.of());
    }

    private void note(SchoolEvent event, String what, int count) {
        log.append(log.done(EventActs.KEEP_EVENT, PARENTS_ASKED_BEFORE_EVENTS, what)
                .through(event.id())
                .counting(count));
    }
}
