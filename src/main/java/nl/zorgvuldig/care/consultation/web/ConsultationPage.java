package nl.zorgvuldig.care.consultation.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.ConsultationState;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// One consultation: when, who, about whom.
///
/// @param keeps whether the reader may change and close it
/// @param today whether its day has come
/// @param people who take part; with the pupils they do not see, for a reader who may change it
/// @param pupils whom the reader sees, in order
/// @param said what was just done
public record ConsultationPage(
        Consultation consultation,
        String address,
        Sentence title,
        Clause clause,
        Sentence because,
        boolean keeps,
        boolean today,
        List<Person> people,
        List<Pupil> pupils,
        Optional<Sentence> said) {

    /// @param absent names of the pupils this person does not see; empty when there are none
    public record Person(String name, Sentence function, boolean chair, List<String> absent) {}

    public record Pupil(String address, String name, TagTone tone, Optional<Sentence> state) {}

    public TagTone tone() {
        return ConsultationTitles.tone(consultation.state());
    }

    public boolean planned() {
        return consultation.state() == ConsultationState.PLANNED;
    }

    public boolean going() {
        return consultation.state() == ConsultationState.GOING_ON;
    }

    public boolean closing() {
        return consultation.state() == ConsultationState.CLOSING;
    }

    public boolean incomplete() {
        return people.stream().anyMatch(person -> !person.absent().isEmpty());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
