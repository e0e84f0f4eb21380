package nl.zorgvuldig.consent.rounds.tallies;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.RoundMessageStore;
import nl.zorgvuldig.consent.rounds.RoundPlannerRole;
import nl.zorgvuldig.consent.rounds.RoundPlanners;
import nl.zorgvuldig.consent.rounds.tallies.RoundCounter.Counted;
import nl.zorgvuldig.consent.rounds.tallies.RoundTally.Line;
import nl.zorgvuldig.consent.rounds.tallies.RoundTally.OfGroup;
import nl.zorgvuldig.consent.rounds.tallies.RoundTally.TallyView;
import nl.zorgvuldig.consent.rounds.tallies.RoundTally.Waiting;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Progress of a round: numbers by question and group and, for the head, the people who have not
/// answered yet. Never who answered what.
@Component
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
public final class RoundTallies {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final RoundMessageStore messages;
    private final RoundCounter counting;
    private final RoundPlanners planners;
    private final ConsentPurposes purposes;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Schools schools;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    RoundTallies(
            RoundMessageStore messages,
            RoundCounter counting,
            RoundPlanners planners,
            ConsentPurposes purposes,
            Pupils pupils,
            Accounts accounts,
            Schools schools,
            AuditLog log,
            Work work,
            Clock clock) {
        this.messages = messages;
        this.counting = counting;
        this.planners = planners;
        this.purposes = purposes;
        this.pupils = pupils;
        this.accounts = accounts;
        this.schools = schools;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Purpose of the count.
    public enum Aim {
        SEEN,
        EXPORTED
    }

    /// @param round one that the acting person may follow ([ConsentRounds#find])
    /// @throws IllegalArgumentException when it is not
    public RoundTally count(ConsentRound round, Aim aim) {
        RoundPlannerRole reader =
                planners.of(round.plan().school()).orElseThrow(() -> new IllegalArgumentException("not their school"));
        Counted counted = counting.count(round);
        log.append(log.done(
                        ConsentActs.ASK_CONSENT,
                        CONSENT_CHECKED_EVERY_SCHOOL_YEAR,
                        aim == Aim.SEEN ? "round-seen" : "round-exported")
                .through(round.plan().school())
                .counting(counted.pupils().size()));
        List<PupilId> all = List.copyOf(counted.pupils().keySet());
        return new RoundTally(
                round,
                all.size(),
                lines(counted, all, tally -> RoundTallyRules.ofSchool(tally, reader)),
                groups(round, counted, reader),
                work.read(ConsentActs.ASK_CONSENT, () -> messages.count(round.id())),
                switch (reader) {
                    case HEAD -> waiting(round, counted);
                    case BOARD -> List.of();
                });
    }

    private interface Showing {
        TallyView of(ConsentTally tally);
    }

    private List<Line> lines(Counted counted, List<PupilId> those, Showing showing) {
        List<Line> lines = new ArrayList<>();
        for (ConsentPurpose purpose : purposes.listAsked()) {
            ConsentTally sum = ConsentTally.NOTHING;
            for (PupilId pupil : those) {
                sum = sum.plus(counted.pupils()
                        .getOrDefault(pupil, Map.of())
                        .getOrDefault(purpose.key(), ConsentTally.NOTHING));
            }
            lines.add(new Line(purpose, showing.of(sum)));
        }
        return lines;
    }

    private List<OfGroup> groups(ConsentRound round, Counted counted, RoundPlannerRole reader) {
        LocalDate today = SchoolDay.today(clock);
        Map<GroupId, String> names = new LinkedHashMap<>();
        for (Group each :
                schools.listGroups(round.plan().school(), nl.zorgvuldig.platform.kernel.SchoolYear.of(today))) {
            if (!each.composite()) {
                names.put(each.id(), each.shortName());
            }
        }
        Map<String, List<PupilId>> byGroup = new TreeMap<>();
        for (SchoolCareer career : counted.attending()) {
            String group = career.placements().stream()
                    .filter(placed -> placed.period().contains(today))
                    .filter(placed -> names.containsKey(placed.group()))
                    .map(placed -> names.getOrDefault(placed.group(), ""))
                    .findFirst()
                    .orElse("");
            byGroup.computeIfAbsent(group, _ -> new ArrayList<>()).add(career.pupil());
        }
        List<OfGroup> groups = new ArrayList<>();
        byGroup.forEach((name, those) -> groups.add(new OfGroup(
                name, those.size(), lines(counted, those, tally -> RoundTallyRules.ofGroup(tally, reader)))));
        return groups;
    }

    private List<Waiting> waiting(ConsentRound round, Counted counted) {
        Map<PupilId, PersonName> names = pupils.names(round.plan().school());
        List<Waiting> waiting = new ArrayList<>();
        counted.waiting().forEach((person, children) -> {
            PersonName self = names.get(new PupilId(person.value()));
            waiting.add(new Waiting(
                    self == null ? accounts.nameOf(person) : self,
                    children.stream()
                            .map(pupil -> names.getOrDefault(pupil, NO_NAME))
                            .toList()));
        });
        waiting.sort(Comparator.comparing(each -> each.name().sorted(), NameLetters.order()));
        return waiting;
    }
}
