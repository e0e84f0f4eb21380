package nl.zorgvuldig.consultation;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.Participants;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Duties;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// The door to consultations: which there are, and which pupils each one there sees.
@Component
public final class Consultations {
    /// Who writes in a consultation shares it, and who closes one has it alone: nothing is written
    /// between the last look and the closing.
    static final String LOCK = "consultation";

    private final ConsultationStore store;
    private final TopicStore topics;
    private final Participants participants;
    private final Team team;
    private final Staff staff;
    private final Schools schools;
    private final Work work;
    private final Clock clock;

    Consultations(
            ConsultationStore store,
            TopicStore topics,
            Participants participants,
            Team team,
            Staff staff,
            Schools schools,
            Work work,
            Clock clock) {
        this.store = store;
        this.topics = topics;
        this.participants = participants;
        this.team = team;
        this.staff = staff;
        this.schools = schools;
        this.work = work;
        this.clock = clock;
    }

    /// The schools where somebody works now; nobody else has consultations.
    public Places places(SignedIn who) {
        LocalDate day = SchoolDay.today(clock);
        Duties duties = staff.dutiesOf(who.person());
        List<School> here = schools.list().stream()
                .filter(one -> ConsultationRules.worksAt(duties, one.id(), day))
                .toList();
        return new Places(
                who.person(),
                here,
                here.stream()
                        .filter(one -> ConsultationRules.leads(duties, one.id(), day))
                        .toList());
    }

    /// Those that are not over and that somebody knows of, the first one first.
    public Slice<Consultation> listComing(Places places, int number) {
        return Slice.of(
                work.read(DossierActs.CONSULT, () -> store.listComing(places, Slice.skip(number), Slice.ask())),
                number);
    }

    /// Those that are over, the last one first.
    ///
    /// @param days on which they were
    public Slice<Consultation> listPast(Places places, Period days, int number) {
        return Slice.of(
                work.read(DossierActs.CONSULT, () -> store.listPast(places, days, Slice.skip(number), Slice.ask())),
                number);
    }

    /// The day of the first one that is over.
    public Optional<LocalDate> findFirstDay(Places places) {
        return work.read(DossierActs.CONSULT, () -> store.findFirst(places)).map(Consultation::day);
    }

    /// Of today and before, those one takes part in that are not over.
    public List<Consultation> listDue(Places places) {
        LocalDate tomorrow = SchoolDay.today(clock).plusDays(1);
        return work.read(DossierActs.CONSULT, () -> store.listDue(places, tomorrow));
    }

    /// The pupils who are talked about, in their order, as far as this one sees them.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public List<Topic> listTopics(Attendee in) {
        List<Topic> all = shown(in);
        Map<PupilId, Relation> seen = seen(in.consultation(), in.person(), pupils(all));
        return all.stream().filter(one -> seen.containsKey(one.pupil())).toList();
    }

    /// What the database shows.
    private List<Topic> shown(Attendee in) {
        return work.read(
                DossierActs.CONSULT, () -> topics.list(in.consultation().id()));
    }

    private static List<PupilId> pupils(List<Topic> topics) {
        return topics.stream().map(Topic::pupil).toList();
    }

    Map<PupilId, Relation> seen(Consultation one, PersonId person, List<PupilId> pupils) {
        return ConsultationRules.seen(one.level(), participants.among(DossierActs.CONSULT, person, pupils));
    }

    /// Who takes part, and which of these pupils each of them does not see.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Map<Participant, List<PupilId>> listAbsences(Attendee in, List<Topic> topics) {
        Consultation one = in.consultation();
        List<PupilId> about = pupils(topics);
        List<Participant> people = listPeople(one);
        Map<PersonId, Map<PupilId, Relation>> open = participants.among(
                DossierActs.CONSULT, people.stream().map(Participant::person).toList(), about);
        Map<Participant, List<PupilId>> absences = new LinkedHashMap<>();
        for (Participant person : people) {
            Set<PupilId> sees = ConsultationRules.seen(one.level(), open.getOrDefault(person.person(), Map.of()))
                    .keySet();
            absences.put(
                    person,
                    about.stream().filter(pupil -> !sees.contains(pupil)).toList());
        }
        return absences;
    }

    /// Who takes part and still works there, the chair first.
    public List<Participant> listPeople(Consultation one) {
        Map<PersonId, Participant> known = team.list(one.school(), SchoolDay.today(clock)).stream()
                .collect(Collectors.toMap(Participant::person, person -> person));
        List<PersonId> people = new ArrayList<>(one.people());
        people.remove(one.chair());
        people.addFirst(one.chair());
        return people.stream()
                .flatMap(person -> Optional.ofNullable(known.get(person)).stream())
                .toList();
    }
}
