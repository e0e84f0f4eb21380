package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.consent.CaseLine;
import nl.zorgvuldig.consent.CaseQuestion;
import nl.zorgvuldig.consent.ConsentCases;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// What those who decide read about something that is to be given: to whom, why, which pieces,
/// until when. It is asked when the package is made, and says nothing else afterwards.
@Component
final class DisclosureCases implements ConsentCases {
    private final DisclosureStore store;
    private final Languages languages;

    DisclosureCases(DisclosureStore store, Languages languages) {
        this.store = store;
        this.languages = languages;
    }

    @Override
    public PurposeKind kind() {
        return PurposeKind.DISCLOSURE;
    }

    @Override
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public List<CaseQuestion> list(Collection<PupilId> pupils) {
        List<CaseQuestion> questions = new ArrayList<>();
        for (PupilId pupil : pupils) {
            for (DisclosureFile file : store.list(pupil)) {
                if (file.request().basis() instanceof Basis.Consent) {
                    file.last(DisclosureEvent.Fixed.class).ifPresent(made -> questions.add(question(file, made)));
                }
            }
        }
        return questions;
    }

    private CaseQuestion question(DisclosureFile file, Recorded<DisclosureEvent> made) {
        Disclosure disclosure = file.request();
        return new CaseQuestion(
                PurposeKind.DISCLOSURE,
                disclosure.id().value(),
                disclosure.pupil(),
                made.at(),
                period(made, disclosure),
                open(file.state()),
                List.of(
                        line("to", disclosure.recipient().named()),
                        line("aim", disclosure.aim()),
                        line("items", items(file)),
                        line("until", dutch().date(disclosure.until()))));
    }

    /// From the day it was made, as far as that is before its last day.
    private static Period period(Recorded<DisclosureEvent> made, Disclosure disclosure) {
        LocalDate from = SchoolDay.of(made.at());
        LocalDate until = disclosure.until();
        return new Period(from.isAfter(until) ? until : from, until);
    }

    private static boolean open(DisclosureState state) {
        return switch (state) {
            case FIXED, SENT, OPENED -> true;
            case DRAFT, INSPECTED, STOPPED, ENDED -> false;
        };
    }

    private static CaseLine line(String what, String text) {
        return new CaseLine(Sentence.of("exchange.case." + what), text);
    }

    private String items(DisclosureFile file) {
        Words words = dutch();
        return file.going().stream()
                .map(one -> words.say(
                        "exchange.item." + Treatments.told(one),
                        words.say("dossier.kind." + one.what().code()),
                        one.happenedOn()))
                .collect(Collectors.joining("; "));
    }

    private Words dutch() {
        return languages.in(Language.DUTCH);
    }
}
