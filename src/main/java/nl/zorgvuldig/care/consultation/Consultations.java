package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.readers.ConsultationAccess;
import nl.zorgvuldig.care.consultation.storage.ConsultationStore;
import nl.zorgvuldig.care.consultation.storage.ConsultationTopicStore;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffDuties;
import org.springframework.stereotype.Component;

/// Lists consultations, and the pupils that each participant sees there.
@Component
public final class Consultations {
    /// Lock that writers in a consultation share and that closing takes exclusively: nothing is
    /// written between the last check and the closing.
    static final String LOCK = "consultation";

    private final ConsultationStore store;
    private final ConsultationTopicStore topics;
    private final ConsultationAccess participants;
    private final ConsultationTeam team;
    private final Staff staff;
    private final Schools schools;
    private final Work work;
    private final Clock clock;

    Consultations(
            ConsultationStore store,
            ConsultationTopicStore topics,
            ConsultationAccess participants,
            ConsultationTeam team,
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
    public ConsultationSchools places(SignedInUser who) {
        LocalDate day = SchoolDay.today(clock);
        StaffDuties duties = staff.dutiesOf(who.person());
        List<School> here = schools.list().stream()
                .filter(school -> ConsultationRules.worksAt(duties, school.id(), day))
                .toList();
        return new ConsultationSchools(
                who.person(),
                here,
                here.stream()
                        .filter(school -> ConsultationRules.leads(duties, school.id(), day))
                        .toList());
    }

    /// Those that are not over and that somebody may know of, the earliest first.
    public PageOf<Consultation> listComing(ConsultationSchools places, int number) {
        return PageOf.of(
                work.read(DossierActs.CONSULT, () -> store.listComing(places, PageOf.skip(number), PageOf.ask())),
                number);
    }

    /// Those that are over, the latest first.
    ///
    /// @param days on which they were
    public PageOf<Consultation> listPast(ConsultationSchools places, Period days, int number) {
        return PageOf.of(
                work.read(DossierActs.CONSULT, () -> store.listPast(places, days, PageOf.skip(number), PageOf.ask())),
                number);
    }

    /// The day of the earliest one that is over.
    public Optional<LocalDate> findFirstDay(ConsultationSchools places) {
        return work.read(DossierActs.CONSULT, () -> store.findFirst(places)).map(Consultation::day);
    }

    /// Those of today and before in which one takes part and that are not over.
    public List<Consultation> listDue(ConsultationSchools places) {
        return listOwn(places, SchoolDay.today(clock).plusDays(1));
    }

    /// Those in which one takes part, that are not over and begin before this day.
    public List<Consultation> listOwn(ConsultationSchools places, LocalDate before) {
        return work.read(DossierActs.CONSULT, () -> store.listDue(places, before));
    }

    /// The pupils on the list, in order, as far as this person sees them.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public List<ConsultationTopic> listTopics(ConsultationAttendee in) {
        List<ConsultationTopic> all = shown(in);
        Map<PupilId, AccessRelation> seen = seen(in.consultation(), in.person(), pupils(all));
        return all.stream().filter(topic -> seen.containsKey(topic.pupil())).toList();
    }

    /// What the database shows.
    private List<ConsultationTopic> shown(ConsultationAttendee in) {
        return work.read(
                DossierActs.CONSULT, () -> topics.list(in.consultation().id()));
    }

    private static List<PupilId> pupils(List<ConsultationTopic> topics) {
        return topics.stream().map(ConsultationTopic::pupil).toList();
    }

    public Map<PupilId, AccessRelation> seen(Consultation consultation, PersonId person, List<PupilId> pupils) {
        return ConsultationRules.seen(consultation.level(), participants.among(DossierActs.CONSULT, person, pupils));
    }

    /// The participants, each with the pupils on the list whom they do not see.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Map<ConsultationParticipant, List<PupilId>> listAbsences(
            ConsultationAttendee in, List<ConsultationTopic> topics) {
        Consultation consultation = in.consultation();
        List<PupilId> about = pupils(topics);
        List<ConsultationParticipant> people = listPeople(consultation);
        Map<PersonId, Map<PupilId, AccessRelation>> open = participants.among(
                DossierActs.CONSULT,
                people.stream().map(ConsultationParticipant::person).toList(),
                about);
        Map<ConsultationParticipant, List<PupilId>> absences = new LinkedHashMap<>();
        for (ConsultationParticipant person : people) {
            Set<PupilId> sees = ConsultationRules.seen(
                            consultation.level(), open.getOrDefault(person.person(), Map.of()))
                    .keySet();
            absences.put(
                    person,
                    about.stream().filter(pupil -> !sees.contains(pupil)).toList());
        }
        return absences;
    }

    /// The participants who still work there, the chair first.
    public List<ConsultationParticipant> listPeople(Consultation consultation) {
        Map<PersonId, ConsultationParticipant> known = team.list(consultation.school(), SchoolDay.today(clock)).stream()
                .collect(Collectors.toMap(ConsultationParticipant::person, person -> person));
        List<PersonId> people = new ArrayList<>(consultation.people());
        people.remove(consultation.chair());
        people.addFirst(consultation.chair());
        return people.stream()
                .flatMap(person -> Optional.ofNullable(known.get(person)).stream())
                .toList();
    }

    /// Schools where somebody has consultations today.
    ///
    /// @param schools where they work
    /// @param led those of them of which they are head or support coordinator
    public record ConsultationSchools(PersonId person, List<School> schools, List<School> led) {
        public ConsultationSchools {
            schools = List.copyOf(schools);
            led = List.copyOf(led);
        }

        /// Whether there are none: then this person has no consultations.
        public boolean nowhere() {
            return schools.isEmpty();
        }
    }
}
