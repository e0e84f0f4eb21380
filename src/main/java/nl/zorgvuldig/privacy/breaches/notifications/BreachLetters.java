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

/// The door for who hands out letters about a breach: the head of the school of the child, who
/// knows the family anyway, and the board. Who watches over data sees numbers and no names.
/// Printing is not telling: only a letter that was handed out counts.
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

    /// The letters the acting person still has to hand out; none for who hands out none.
    public List<SubjectNotification> list() {
        return work.read(BreachActs.TELL_BREACH, store::listLetters);
    }

    /// What somebody is called, for the list of letters.
    public PersonName name(SubjectNotification one) {
        return accounts.findName(one.person())
                .or(() -> pupils.findName(one.pupil()))
                .orElseGet(() -> accounts.nameOf(one.person()));
    }

    /// All of them. The line in the log comes first.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing is printed then
    public List<BreachLetter> print() {
        List<SubjectNotification> wanted = list();
        if (wanted.isEmpty()) {
            return List.of();
        }
        note("printed", wanted.size());
        Instant now = clock.instant();
        work.change(BreachActs.TELL_BREACH, () -> wanted.forEach(one -> store.printed(one, now)));
        Map<BreachId, List<String>> texts = wanted.stream()
                .map(SubjectNotification::breach)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::paragraphs));
        return wanted.stream()
                .map(one -> write(one, texts.getOrDefault(one.breach(), List.of())))
                .sorted(Comparator.comparing(one -> one.reader().sorted(), NameLetters.order()))
                .toList();
    }

    /// Who got a letter, and about which breach: of another the same person still waits for theirs.
    public record Handed(BreachId breach, PersonId person) {}

    /// These letters were handed out. Of one that was not printed it is not taken down.
    ///
    /// @return how many that were
    public int handed(Set<Handed> letters) {
        PersonId by = Acting.current().person();
        List<SubjectNotification> those = list().stream()
                .filter(one -> one.state() == SubjectNotification.State.PRINTED)
                .filter(one -> letters.contains(new Handed(one.breach(), one.person())))
                .toList();
        if (those.isEmpty()) {
            return 0;
        }
        note("handed", those.size());
        return work.write(
                BreachActs.TELL_BREACH,
                () -> those.stream()
                        .mapToInt(one -> store.handed(one, by, clock.instant()))
                        .sum());
    }

    private List<String> paragraphs(BreachId breach) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> parts.findAnnouncement(breach)))
                .map(one -> List.of(one.text().split("\n\\s*\n")))
                .orElse(List.of());
    }

    private BreachLetter write(SubjectNotification one, List<String> paragraphs) {
        return new BreachLetter(
                schools.findBoardName().orElse(""),
                schools.find(one.school()).map(School::name).orElse(""),
                name(one),
                address(one),
                one.person().value().equals(one.pupil().value()) ? Optional.empty() : pupils.findName(one.pupil()),
                SchoolDay.today(clock),
                paragraphs,
                contacts.find(RoleContact.DATA_PROTECTION_OFFICER));
    }

    /// A secret address stands on no letter, since a letter may lie on a desk.
    private List<String> address(SubjectNotification letter) {
        return guardians.list(letter.pupil()).stream()
                .filter(one -> one.person().equals(letter.person()))
                .filter(one -> !one.addressSecret())
                .map(one -> one.contact().address().strip())
                .filter(one -> !one.isEmpty())
                .findFirst()
                .map(one -> Arrays.stream(one.split("\\s*[,\\n]\\s*")).toList())
                .orElse(List.of());
    }

    private void note(String what, int count) {
        log.append(log.done(BreachActs.TELL_BREACH, CONFIDENTIALITY, what).counting(count));
    }
}
