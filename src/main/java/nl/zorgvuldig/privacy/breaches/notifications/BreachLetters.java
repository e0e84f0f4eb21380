package nl.zorgvuldig.privacy.breaches.notifications;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.privacy.breaches.BreachActs;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.BreachPartStore;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Letters about breaches that are to be handed out, for the head of the child's school, who knows
/// the family anyway, and for the board. The data protection officer sees numbers and no names.
/// Printing does not count as informing: only a letter that was handed out does.
@Component
@Upholds(CONFIDENTIALITY)
public final class BreachLetters {
    private final SubjectNotificationStore store;
    private final BreachPartStore parts;
    private final Schools schools;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Guardians guardians;
    private final ContactDirectory contacts;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    BreachLetters(
            SubjectNotificationStore store,
            BreachPartStore parts,
            Schools schools,
            Accounts accounts,
            Pupils pupils,
            Guardians guardians,
            ContactDirectory contacts,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.schools = schools;
        this.accounts = accounts;
        this.pupils = pupils;
        this.guardians = guardians;
        this.contacts = contacts;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The letters that the acting person still has to hand out; none for whoever does not hand
    /// out any.
    public List<SubjectNotification> list() {
        return work.read(BreachActs.TELL_BREACH, store::listLetters);
    }

    /// The name of the recipient, for the list of letters.
    public PersonName name(SubjectNotification notification) {
        return accounts.findName(notification.person())
                .or(() -> pupils.findName(notification.pupil()))
                .orElseGet(() -> accounts.nameOf(notification.person()));
    }

    /// All letters, for printing. The audit event is written first.
    ///
    /// @throws LogUnavailable when it cannot be written; nothing is printed then
    public List<BreachLetter> print() {
        List<SubjectNotification> wanted = list();
        if (wanted.isEmpty()) {
            return List.of();
        }
        note("printed", wanted.size());
        Instant now = clock.instant();
        work.change(BreachActs.TELL_BREACH, () -> wanted.forEach(notification -> store.printed(notification, now)));
        Map<BreachId, List<String>> texts = wanted.stream()
                .map(SubjectNotification::breach)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::paragraphs));
        return wanted.stream()
                .map(notification -> write(notification, texts.getOrDefault(notification.breach(), List.of())))
                .sorted(Comparator.comparing(letter -> letter.reader().sorted(), NameLetters.order()))
                .toList();
    }

    /// A letter to one person about one breach; letters about other breaches to the same person
    /// stay open.
    public record Handed(BreachId breach, PersonId person) {}

    /// Records that these letters were handed out. A letter that was never printed is skipped.
    ///
    /// @return how many were recorded
    public int handed(Set<Handed> letters) {
        PersonId by = Acting.current().person();
        List<SubjectNotification> those = list().stream()
                .filter(notification -> notification.state() == SubjectNotification.State.PRINTED)
                .filter(notification -> letters.contains(new Handed(notification.breach(), notification.person())))
                .toList();
        if (those.isEmpty()) {
            return 0;
        }
        note("handed", those.size());
        return work.write(
                BreachActs.TELL_BREACH,
                () -> those.stream()
                        .mapToInt(notification -> store.handed(notification, by, clock.instant()))
                        .sum());
    }

    private List<String> paragraphs(BreachId breach) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> parts.findAnnouncement(breach)))
                .map(announcement -> List.of(announcement.text().split("\n\\s*\n")))
                .orElse(List.of());
    }

    private BreachLetter write(SubjectNotification notification, List<String> paragraphs) {
        return new BreachLetter(
                schools.findBoardName().orElse(""),
                schools.find(notification.school()).map(School::name).orElse(""),
                name(notification),
                address(notification),
                notification.person().value().equals(notification.pupil().value())
                        ? Optional.empty()
                        : pupils.findName(notification.pupil()),
                SchoolDay.today(clock),
                paragraphs,
                contacts.find(RoleContact.DATA_PROTECTION_OFFICER));
    }

    /// The address lines. A secret address is never printed, since a letter may be left in view.
    private List<String> address(SubjectNotification letter) {
        return guardians.list(letter.pupil()).stream()
                .filter(guardian -> guardian.person().equals(letter.person()))
                .filter(guardian -> !guardian.addressSecret())
                .map(guardian -> guardian.contact().address().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> Arrays.stream(text.split("\\s*[,\\n]\\s*")).toList())
                .orElse(List.of());
    }

    private void note(String what, int count) {
        log.append(log.done(BreachActs.TELL_BREACH, CONFIDENTIALITY, what).counting(count));
    }
}
