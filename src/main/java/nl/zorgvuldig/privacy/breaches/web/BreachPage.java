package nl.zorgvuldig.privacy.breaches.web;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.privacy.breaches.BreachAssessment;
import nl.zorgvuldig.privacy.breaches.BreachClock;
import nl.zorgvuldig.privacy.breaches.BreachRisk;
import nl.zorgvuldig.privacy.breaches.BreachState;
import nl.zorgvuldig.privacy.breaches.BreachVisibility;
import nl.zorgvuldig.privacy.breaches.Breaches;

/// Page of one breach. Prints as `[sealed]`.
///
/// @param selections how many searches of the audit log were made
/// @param affected how many pupils those found, as far as the reader may know them
/// @param nobody for how many of them there is nobody to inform
/// @param keeps whether the reader handles it
public record BreachPage(
        Breaches.File file,
        String school,
        PersonName reporter,
        int selections,
        int affected,
        int nobody,
        boolean keeps,
        Sentence because,
        Form form,
        Instant now) {

    public String address() {
        return BreachPages.address(file);
    }

    public Sentence left() {
        return file.facts().clock().inWords(now);
    }

    public TagTone clockTone() {
        return switch (file.facts().clock().pressure(now)) {
            case RUNNING -> TagTone.OPEN;
            case SHORT -> TagTone.WAIT;
            case PAST -> TagTone.NO;
        };
    }

    public boolean running() {
        return file.state().running();
    }

    public boolean closed() {
        return file.state() == BreachState.CLOSED;
    }

    /// Whether the authority must be notified, or was.
    public boolean toAuthority() {
        return file.judged()
                .filter(assessment -> assessment.risk() != BreachRisk.UNLIKELY)
                .isPresent();
    }

    public boolean toPersons() {
        return file.judged()
                .filter(assessment -> assessment.risk() == BreachRisk.HIGH)
                .isPresent();
    }

    /// Whether the reader can hide it from the head of the school.
    public boolean narrows() {
        return keeps && file.breach().circle() == BreachVisibility.SCHOOL;
    }

    public boolean late(Instant moment) {
        return file.facts().clock().late(moment);
    }

    /// The assessments before the newest.
    public List<BreachAssessment> earlier() {
        List<BreachAssessment> all = file.assessments();
        return all.isEmpty() ? List.of() : all.subList(0, all.size() - 1).reversed();
    }

    public Instant deadline() {
        return new BreachClock(file.facts().clock().aware()).deadline();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
