package nl.zorgvuldig.images.coaching;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.images.coaching.storage.CoachingSeals;
import nl.zorgvuldig.images.coaching.storage.CoachingStore;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Starts coachings: a teacher asks a colleague of the same school.
@Component
public final class CoachingStart {

    private final CoachingStore store;
    private final Staff staff;
    private final Accounts accounts;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    CoachingStart(
            CoachingStore store, Staff staff, Accounts accounts, Vault vault, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.accounts = accounts;
        this.vault = vault;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The groups somebody can be coached with: those they guide now.
    public List<Group> listGroups(SignedInUser who) {
        return CoachingRules.guided(staff.dutiesOf(who.person()), SchoolDay.today(clock));
    }

    /// The possible coaches: colleagues at the schools of these groups who can sign in, by family
    /// name.
    public Map<PersonId, PersonName> listCoaches(SignedInUser who, List<Group> groups) {
        Map<PersonId, PersonName> open = accounts.listOpen(AccountKind.STAFF);
        Set<PersonId> there = new LinkedHashSet<>();
        groups.stream().map(Group::school).distinct().forEach(school -> there.addAll(worksAt(school)));
        there.remove(who.person());
        Comparator<String> order = NameLetters.order();
        Map<PersonId, PersonName> coaches = new LinkedHashMap<>();
        there.stream()
                .filter(open::containsKey)
                .sorted(Comparator.comparing(
                                (PersonId person) -> name(open, person).family(), order)
                        .thenComparing(person -> name(open, person).given(), order))
                .forEach(person -> coaches.put(person, name(open, person)));
        return coaches;
    }

    private static PersonName name(Map<PersonId, PersonName> names, PersonId person) {
        return Optional.ofNullable(names.get(person)).orElseThrow();
    }

    private Set<PersonId> worksAt(SchoolId school) {
        LocalDate day = SchoolDay.today(clock);
        Set<PersonId> there = new LinkedHashSet<>();
        staff.list(school).stream()
                .filter(member -> member.period().contains(day))
                .forEach(member -> there.add(member.person()));
        staff.listHolders(Set.of(StaffFunction.SUPPORT_COORDINATOR, StaffFunction.HEAD), day).stream()
                .filter(function -> function.school().equals(Optional.of(school)))
                .forEach(function -> there.add(function.person()));
        return there;
    }

    /// The last day on which a coaching that starts now can end.
    public LocalDate lastDay() {
        return CoachingRules.lastDay(SchoolDay.today(clock));
    }

    /// Starts a coaching: stores the key first, then the rows. The same form sent again gets the
    /// same answer.
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    public Outcome<CoachingId> start(SignedInUser teacher, CoachingDraft wish) {
        List<Group> guided = listGroups(teacher);
        List<Group> chosen =
                guided.stream().filter(group -> group.id().equals(wish.group())).toList();
        List<Objection> no = CoachingRules.objections(
                wish,
                teacher.person(),
                guided,
                List.copyOf(listCoaches(teacher, chosen).keySet()),
                SchoolDay.today(clock));
        if (!no.isEmpty()) {
            return Outcome.rejected(no);
        }
        Coaching coaching = new Coaching(
                new CoachingId(wish.form().makes(teacher.person(), wish.group())),
                chosen.getFirst().school(),
                wish.group(),
                teacher.person(),
                wish.coach(),
                clock.instant(),
                wish.endsOn(),
                Optional.empty());
        return add(coaching, wish.aim().strip());
    }

    private Outcome<CoachingId> add(Coaching coaching, String aim) {
        vault.create(List.of(CoachingSeals.key(coaching.id())));
        return work.once(
                CoachingActs.COACH,
                () -> {
                    store.add(coaching, aim);
                    log.append(log.done(CoachingActs.COACH, LESSON_RECORDINGS_STAY_INSIDE, "started")
                            .through(coaching.id()));
                    return Outcome.done(coaching.id());
                },
                _ -> Outcome.repeated(findAim(coaching), aim::equals, coaching.id()));
    }

    /// The aim of the stored coaching, when it is otherwise the same.
    private Optional<String> findAim(Coaching sent) {
        return work.read(
                CoachingActs.COACH,
                () -> store.find(sent.id())
                        .filter(coaching -> same(coaching, sent))
                        .flatMap(_ -> store.findAim(sent.id())));
    }

    private static boolean same(Coaching there, Coaching sent) {
        return there.coach().equals(sent.coach()) && there.endsOn().equals(sent.endsOn());
    }
}
