package nl.zorgvuldig.access.control.lists;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.AccessGate;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.AccessRules;
import nl.zorgvuldig.access.control.rules.GroupRules;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Lists the pupils whose dossiers open to somebody: decided by the same rule as opening one, after
/// the database has left out what its own rule refuses. Listing and searching each write one audit
/// event, with the number of results.
@Component
public final class PupilLists {
    private static final int MOST = 60;

    private final AccessRequesters readers;
    private final Pupils pupils;
    private final Schools schools;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PupilLists(AccessRequesters readers, Pupils pupils, Schools schools, AuditLog log, Work work, Clock clock) {
        this.readers = readers;
        this.pupils = pupils;
        this.schools = schools;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// A group with its pupils. The audit event says which group was asked for, even when it does
    /// not exist.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    AccessGate.Judged<GroupList> judge(SignedInUser who, GroupId group) {
        LocalDate day = SchoolDay.today(clock);
        return work.read(
                EnrolmentActs.LIST,
                () -> schools.findGroup(group)
                        .map(each -> judge(new GroupRules(readers.of(who), each, day), each))
                        .orElseGet(() -> refused(group, AccessRuling.Why.NOT_THERE)));
    }

    private AccessGate.Judged<GroupList> judge(GroupRules rules, Group group) {
        List<ListedPupil> mine = sorted(inGroup(rules.reader(), group.id(), rules.day()));
        return rules.because()
                .or(() -> mine.stream().findFirst().map(ListedPupil::because))
                .map(because -> new AccessGate.Judged<>(
                        new AccessRuling.Allowed(
                                DOSSIER_FOR_GUIDES_AND_AUTHORITY, AccessRelation.NONE, Optional.empty(), because),
                        Optional.of(new GroupList(group, mine)),
                        line(EnrolmentActs.LIST, AuditOutcome.DONE, mine.size()).through(group.id())))
                .orElseGet(() ->
                        refused(group.id(), rules.known() ? AccessRuling.Why.NOT_ALLOWED : AccessRuling.Why.NOT_THERE));
    }

    private AccessGate.Judged<GroupList> refused(GroupId group, AccessRuling.Why why) {
        return new AccessGate.Judged<>(
                new AccessRuling.Denied(DOSSIER_FOR_GUIDES_AND_AUTHORITY, Sentence.of("access.no.group"), why),
                Optional.empty(),
                line(EnrolmentActs.LIST, AuditOutcome.REFUSED, 0).through(group));
    }

    private List<ListedPupil> inGroup(AccessRequester reader, GroupId group, LocalDate day) {
        Set<PupilId> open = pupils.keepersOpenToMe(group, day).keySet();
        return mine(reader, EnrolmentActs.LIST, pupils.list(open), open, day);
    }

    /// The place of a pupil in the group of today: the way from one dossier to the next. It leaves no
    /// line in the log, since the caller shows no name of it.
    public Optional<GroupPlace> findPlace(SignedInUser who, PupilId pupil) {
        LocalDate day = SchoolDay.today(clock);
        return work.read(EnrolmentActs.LIST, () -> {
            AccessRequester reader = readers.of(who);
            return pupils.find(pupil).stream()
                    .flatMap(career -> career.groups(day).stream())
                    .flatMap(group -> schools.findGroup(group).stream())
                    .min(Comparator.comparing((Group group) ->
                                    new GroupRules(reader, group, day).because().isEmpty())
                            .thenComparing(Group::composite))
                    .map(group -> place(reader, group, pupil, day));
        });
    }

    private GroupPlace place(AccessRequester reader, Group group, PupilId pupil, LocalDate day) {
        List<PupilId> order = GroupOrder.of(names(group.id(), day));
        int place = order.indexOf(pupil);
        return new GroupPlace(
                group,
                findOpen(reader, order.subList(0, Math.max(place, 0)).reversed(), day),
                findOpen(reader, place < 0 ? List.of() : order.subList(place + 1, order.size()), day));
    }

    private Map<PupilId, PersonName> names(GroupId group, LocalDate day) {
        Map<PupilId, PersonName> names = new HashMap<>();
        pupils.keepers(group, day)
                .forEach((pupil, keeper) ->
                        Optional.ofNullable(pupils.names(keeper).get(pupil)).ifPresent(name -> names.put(pupil, name)));
        return names;
    }

    /// The first of them whose dossier opens by the rules; nearly always the first of all, so one is
    /// read at a time. What it leads to asks again, the database too.
    private Optional<PupilId> findOpen(AccessRequester reader, List<PupilId> nearestFirst, LocalDate day) {
        return nearestFirst.stream()
                .filter(pupil -> pupils.find(pupil)
                        .filter(career -> AccessRules.decide(reader, career, EnrolmentActs.LIST, day)
                                instanceof AccessRuling.Allowed)
                        .isPresent())
                .findFirst();
    }

    /// The pupils whose name matches, in all schools where the reader has pupils. Includes former
    /// pupils, for readers who may still open their dossier.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public PupilList search(SignedInUser who, String typed) {
        LocalDate day = SchoolDay.today(clock);
        List<ListedPupil> found = work.read(EnrolmentActs.SEARCH, () -> {
            Map<PupilId, SchoolId> open = pupils.keepersOpenToMe();
            Map<SchoolId, Map<PupilId, PersonName>> names = new HashMap<>();
            List<PupilId> matching = open.entrySet().stream()
                    .filter(entry -> matches(names, entry, typed))
                    .map(Map.Entry::getKey)
                    .toList();
            return mine(readers.of(who), EnrolmentActs.SEARCH, pupils.list(matching), open.keySet(), day);
        });
        log.append(line(EnrolmentActs.SEARCH, AuditOutcome.DONE, found.size()));
        List<ListedPupil> sorted = sorted(found);
        return new PupilList(sorted.subList(0, Math.min(MOST, sorted.size())), sorted.size() > MOST);
    }

    private boolean matches(
            Map<SchoolId, Map<PupilId, PersonName>> names, Map.Entry<PupilId, SchoolId> entry, String typed) {
        PersonName name = names.computeIfAbsent(entry.getValue(), pupils::names).get(entry.getKey());
        return name != null && Pupils.matches(name, typed);
    }

    private List<ListedPupil> mine(
            AccessRequester reader,
            PupilDossierAct act,
            List<SchoolCareer> candidates,
            Set<PupilId> open,
            LocalDate day) {
        Map<SchoolId, Map<PupilId, PersonName>> names = new HashMap<>();
        List<ListedPupil> mine = new ArrayList<>();
        for (SchoolCareer career : candidates) {
            if (open.contains(career.pupil())
                    && AccessRules.decide(reader, career, act, day) instanceof AccessRuling.Allowed yes) {
                Optional.ofNullable(names.computeIfAbsent(career.keeper(), pupils::names)
                                .get(career.pupil()))
                        .ifPresent(name -> mine.add(new ListedPupil(
                                career.pupil(), name, career.current(day), yes.relation(), yes.because())));
            }
        }
        return mine;
    }

    private static List<ListedPupil> sorted(List<ListedPupil> pupils) {
        Comparator<String> order = NameLetters.order();
        return pupils.stream()
                .sorted(Comparator.comparing((ListedPupil pupil) -> pupil.name().family(), order)
                        .thenComparing(pupil -> pupil.name().given(), order)
                        .thenComparing(pupil -> pupil.pupil().value()))
                .toList();
    }

    private AuditEvent line(Act act, AuditOutcome outcome, int results) {
        return AuditEvent.of(
                        clock,
                        Acting.current().with(act),
                        DOSSIER_FOR_GUIDES_AND_AUTHORITY,
                        outcome,
                        AccessRelation.NONE.code())
                .counting(results);
    }
}
