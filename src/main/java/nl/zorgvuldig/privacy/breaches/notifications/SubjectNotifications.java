package nl.zorgvuldig.privacy.breaches.notifications;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.BreachActs;
import nl.zorgvuldig.privacy.breaches.BreachAnnouncement;
import nl.zorgvuldig.privacy.breaches.BreachFactStore;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.BreachPartStore;
import nl.zorgvuldig.privacy.breaches.affected.AffectedPupil;
import nl.zorgvuldig.privacy.breaches.affected.AffectedPupilStore;
import nl.zorgvuldig.privacy.breaches.warnings.BreachMail;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Informs the persons whom a breach concerns, once the announcement is fixed: some hundred per
/// transaction, each by e-mail, or by letter for those without an address. People found by a later
/// search of the audit log are informed as well. The message and the row that proves it are
/// committed together; after an interruption the next run continues. Each pupil keeps the number
/// of people found, so that no breach closes over a pupil whom the program did not look at.
@Component
@Upholds(CONFIDENTIALITY)
public final class SubjectNotifications {
    private static final int AT_ONCE = 100;

    private final SubjectNotificationStore store;
    private final BreachFactStore facts;
    private final BreachPartStore parts;
    private final AffectedPupilStore affected;
    private final BreachRecipients concerned;
    private final BreachMail mail;
    private final Outbox outbox;
    private final Accounts accounts;
    private final Schools schools;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    SubjectNotifications(
            SubjectNotificationStore store,
            BreachFactStore facts,
            BreachPartStore parts,
            AffectedPupilStore affected,
            BreachRecipients concerned,
            BreachMail mail,
            Outbox outbox,
            Accounts accounts,
            Schools schools,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.parts = parts;
        this.affected = affected;
        this.concerned = concerned;
        this.mail = mail;
        this.outbox = outbox;
        this.accounts = accounts;
        this.schools = schools;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Handles every breach of the current board whose persons are to be informed individually.
    public void run() {
        work.readApart(Act.MAINTAIN, facts::list).forEach((breach, known) -> {
            if (known.closed().isEmpty() && known.way().equals(Optional.of(BreachAnnouncement.Way.EACH))) {
                tell(breach);
            }
        });
    }

    private void tell(BreachId breach) {
        Map<AffectedPupil, List<PersonId>> people = people(breach);
        Map<PersonId, AffectedPupil> waiting = waiting(breach, people);
        if (!waiting.isEmpty()) {
            tell(breach, waiting, called(people));
        }
        looked(people);
    }

    private void tell(BreachId breach, Map<PersonId, AffectedPupil> waiting, Map<PersonId, String> called) {
        BreachAnnouncement what = work.readApart(Act.MAINTAIN, () -> parts.findAnnouncement(breach))
                .orElseThrow();
        String board = schools.findBoardName().orElse("");
        Map<PersonId, NewAccount> open = accounts.findAllOpen(waiting.keySet());
        List<PersonId> people = new ArrayList<>(waiting.keySet());
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            List<PersonId> batch = people.subList(from, Math.min(people.size(), from + AT_ONCE));
            outbox.prepare(batch);
            log.append(log.done(BreachActs.KEEP_BREACH, CONFIDENTIALITY, "told")
                    .through(breach)
                    .counting(batch.size()));
            work.change(
                    Act.MAINTAIN,
                    () -> batch.forEach(person -> tell(
                            what,
                            board,
                            person,
                            Objects.requireNonNull(waiting.get(person)),
                            called.getOrDefault(person, ""),
                            Optional.ofNullable(open.get(person)).flatMap(NewAccount::email))));
        }
    }

    private void tell(
            BreachAnnouncement what,
            String board,
            PersonId person,
            AffectedPupil about,
            String school,
            Optional<String> address) {
        SubjectNotification notification = new SubjectNotification(
                about.breach(),
                person,
                about.pupil(),
                about.school(),
                address.isPresent() ? SubjectNotification.Route.MAIL : SubjectNotification.Route.LETTER,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        if (store.take(notification) == 1) {
            address.map(to -> outbox.send(mail.told(person, to, what, board, school)))
                    .ifPresent(id -> store.mailed(notification, id));
        }
    }

    /// For each recipient the names of the schools of the children concerned, as one line.
    private Map<PersonId, String> called(Map<AffectedPupil, List<PersonId>> people) {
        Map<SchoolId, String> names = schools.list().stream().collect(Collectors.toMap(School::id, School::name));
        Map<PersonId, Set<String>> each = new LinkedHashMap<>();
        people.forEach((pupil, those) -> those.forEach(person -> Optional.ofNullable(names.get(pupil.school()))
                .ifPresent(name ->
                        each.computeIfAbsent(person, _ -> new TreeSet<>()).add(name))));
        Map<PersonId, String> called = new LinkedHashMap<>();
        each.forEach((person, schoolNames) -> called.put(person, String.join(", ", schoolNames)));
        return called;
    }

    private void looked(Map<AffectedPupil, List<PersonId>> people) {
        Map<AffectedPupil, Integer> fresh = new LinkedHashMap<>();
        people.forEach((pupil, those) -> {
            if (!pupil.people().equals(Optional.of(those.size()))) {
                fresh.put(pupil, those.size());
            }
        });
        if (!fresh.isEmpty()) {
            work.change(Act.MAINTAIN, () -> fresh.forEach(affected::looked));
        }
    }

    /// Whether the next run still has somebody to inform. Runs with the program's rights.
    public boolean waits(BreachId breach) {
        Map<AffectedPupil, List<PersonId>> people = people(breach);
        return people.keySet().stream().anyMatch(pupil -> pupil.people().isEmpty())
                || !waiting(breach, people).isEmpty();
    }

    private Map<AffectedPupil, List<PersonId>> people(BreachId breach) {
        LocalDate today = SchoolDay.today(clock);
        Map<AffectedPupil, List<PersonId>> people = new LinkedHashMap<>();
        work.readApart(Act.MAINTAIN, () -> affected.list(breach))
                .forEach(pupil -> people.put(pupil, concerned.of(pupil, today)));
        return people;
    }

    /// The people without a row yet, each with the first of their children.
    private Map<PersonId, AffectedPupil> waiting(BreachId breach, Map<AffectedPupil, List<PersonId>> people) {
        Set<PersonId> before = work.readApart(Act.MAINTAIN, () -> store.list(breach)).stream()
                .map(SubjectNotification::person)
                .collect(Collectors.toSet());
        Map<PersonId, AffectedPupil> waiting = new LinkedHashMap<>();
        people.forEach((pupil, those) -> those.stream()
                .filter(person -> !before.contains(person))
                .forEach(person -> waiting.putIfAbsent(person, pupil)));
        return waiting;
    }
}
