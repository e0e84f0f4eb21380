package nl.zorgvuldig.events;

import static nl.zorgvuldig.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.Language;
import org.springframework.stereotype.Component;

/// The door for the head: the notice on paper, for those who have no e-mail address. Printing is
/// not telling: only a letter that was handed out, or posted, counts.
@Component
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
public final class NoticeLetters {
    private final ProofStore store;
    private final EventCircle circle;
    private final Notices notices;
    private final NoticeMail mail;
    private final Organisers organisers;
    private final Schools schools;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Guardians guardians;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    NoticeLetters(
            ProofStore store,
            EventCircle circle,
            Notices notices,
            NoticeMail mail,
            Organisers organisers,
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

    /// Every letter that was not handed out yet, by the reader's name; none for who does not head
    /// the school, or when parents do not know of the event. The line in the log comes first.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing is printed then
    public List<NoticeLetter> print(EventFile file) {
        SchoolEvent event = file.request();
        List<Proof> wanted = listOpen(file);
        if (wanted.isEmpty()) {
            return List.of();
        }
        note(event, "letters", wanted.size());
        Instant now = clock.instant();
        work.change(EventActs.KEEP_EVENT, () -> wanted.forEach(one -> store.printed(event.id(), one.person(), now)));
        Map<PersonId, List<PupilId>> parents = circle.of(event).parents();
        return wanted.stream()
                .map(one -> write(event, one, parents.getOrDefault(one.person(), List.of())))
                .sorted(Comparator.comparing(one -> one.reader().sorted(), NameLetters.order()))
                .toList();
    }

    /// These letters were handed out or posted. Of one that was not printed it is not taken down.
    ///
    /// @return how many that were
    public int handed(EventFile file, Set<PersonId> people) {
        SchoolEvent event = file.request();
        List<PersonId> those = listOpen(file).stream()
                .filter(one -> one.state() == Proof.State.PRINTED)
                .map(Proof::person)
                .filter(people::contains)
                .toList();
        if (those.isEmpty()) {
            return 0;
        }
        note(event, "handed", those.size());
        return work.write(
                EventActs.KEEP_EVENT,
                () -> those.stream()
                        .mapToInt(one -> store.handed(event.id(), one, clock.instant()))
                        .sum());
    }

    private List<Proof> listOpen(EventFile file) {
        SchoolEvent event = file.request();
        if (!organisers.of(event.school()).equals(Optional.of(Organiser.HEAD))
                || !file.state().announced()
                || !clock.instant().isBefore(event.startsAt())) {
            return List.of();
        }
        return work.read(EventActs.KEEP_EVENT, () -> store.list(event.id())).stream()
                .filter(one -> one.route() == Proof.Route.LETTER && !one.told())
                .toList();
    }

    private NoticeLetter write(SchoolEvent event, Proof proof, List<PupilId> children) {
        Notice notice = notices.find(event.school(), proof.version()).orElseGet(() -> notices.newest(event.school()));
        List<Contact> turn = mail.listTurn(event.school());
        return new NoticeLetter(
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

    /// A secret address stands on no letter, since a letter may lie on a desk.
    private List<String> address(PersonId person, List<PupilId> children) {
        return children.stream()
                .flatMap(child -> guardians.list(child).stream())
                .filter(one -> one.person().equals(person))
                .filter(one -> !one.addressSecret())
                .map(one -> one.contact().address().strip())
                .filter(one -> !one.isEmpty())
                .findFirst()
                .map(one -> Arrays.stream(one.split("\\s*[,\\n]\\s*")).toList())
                .orElse(List.of());
    }

    private void note(SchoolEvent event, String what, int count) {
        log.append(log.done(EventActs.KEEP_EVENT, PARENTS_ASKED_BEFORE_EVENTS, what)
                .through(event.id())
                .counting(count));
    }
}
