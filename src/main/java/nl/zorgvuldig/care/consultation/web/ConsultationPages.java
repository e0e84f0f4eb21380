package nl.zorgvuldig.care.consultation.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.ConsultationAttendee;
import nl.zorgvuldig.care.consultation.ConsultationNotes;
import nl.zorgvuldig.care.consultation.ConsultationParticipant;
import nl.zorgvuldig.care.consultation.ConsultationTopic;
import nl.zorgvuldig.care.consultation.Consultations;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;
import org.springframework.stereotype.Component;

/// Builds the page of one consultation.
@Component
class ConsultationPages {
    private final Consultations consultations;
    private final ConsultationNotes talks;
    private final ConsultationTitles titles;
    private final Clock clock;

    ConsultationPages(Consultations consultations, ConsultationNotes talks, ConsultationTitles titles, Clock clock) {
        this.consultations = consultations;
        this.talks = talks;
        this.titles = titles;
        this.clock = clock;
    }

    ConsultationPage page(ConsultationAttendee in, Optional<Sentence> said) {
        Consultation consultation = in.consultation();
        List<ConsultationTopic> topics = consultations.listTopics(in);
        Map<PupilId, PersonName> names =
                titles.names(topics.stream().map(ConsultationTopic::pupil).toList());
        Set<PupilId> written = talks.listWritten(in);
        return new ConsultationPage(
                consultation,
                ConsultationController.address(consultation.id()),
                titles.title(consultation),
                in.clause(),
                in.because(),
                in.role().keeps(),
                !consultation.day().isAfter(SchoolDay.today(clock)),
                people(in, topics, names),
                topics.stream()
                        .map(topic -> pupil(consultation, topic, names, written))
                        .toList(),
                said);
    }

    private List<ConsultationPage.Person> people(
            ConsultationAttendee in, List<ConsultationTopic> topics, Map<PupilId, PersonName> names) {
        Consultation consultation = in.consultation();
        if (!in.role().keeps() || consultation.state().over()) {
            return consultations.listPeople(consultation).stream()
                    .map(person -> person(consultation, person, List.of()))
                    .toList();
        }
        return consultations.listAbsences(in, topics).entrySet().stream()
                .map(found -> person(
                        consultation,
                        found.getKey(),
                        found.getValue().stream()
                                .map(pupil -> name(names, pupil))
                                .toList()))
                .toList();
    }

    private static ConsultationPage.Person person(
            Consultation consultation, ConsultationParticipant person, List<String> absent) {
        return new ConsultationPage.Person(
                person.name().full(), person.function(), person.person().equals(consultation.chair()), absent);
    }

    private static ConsultationPage.Pupil pupil(
            Consultation consultation, ConsultationTopic topic, Map<PupilId, PersonName> names, Set<PupilId> written) {
        boolean filed = topic.filed().isPresent();
        Optional<Sentence> state = filed
                ? Optional.of(Sentence.of("consultation.topic.filed"))
                : written.contains(topic.pupil())
                        ? Optional.of(Sentence.of(
                                consultation.state().open()
                                                && consultation.begunAt().isEmpty()
                                        ? "consultation.topic.prepared"
                                        : "consultation.topic.written"))
                        : Optional.empty();
        return new ConsultationPage.Pupil(
                DiscussionController.address(consultation.id(), topic.pupil()),
                name(names, topic.pupil()),
                filed ? TagTone.YES : TagTone.QUIET,
                state);
    }

    private static String name(Map<PupilId, PersonName> names, PupilId pupil) {
        return Optional.ofNullable(names.get(pupil)).map(PersonName::full).orElse("–");
    }
}
