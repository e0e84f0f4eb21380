package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.cases.ConsentCase;
import nl.zorgvuldig.consent.cases.ConsentCaseDetail;
import nl.zorgvuldig.consent.cases.ConsentCaseSource;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.items.ItemTreatment.TreatmentWording;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.stereotype.Component;

/// What legal representatives read about a proposed disclosure: recipient, purpose, items and last
/// day. Consent is asked when the package is made, and the text does not change afterwards.
@Component
final class DisclosureConsentCases implements ConsentCaseSource {
    private final DisclosureStore store;
    private final MessageCatalog languages;

    DisclosureConsentCases(DisclosureStore store, MessageCatalog languages) {
        this.store = store;
        this.languages = languages;
    }

    @Override
    public PurposeKind kind() {
        return PurposeKind.DISCLOSURE;
    }

    @Override
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public List<ConsentCase> list(Collection<PupilId> pupils) {
        List<ConsentCase> questions = new ArrayList<>();
        for (PupilId pupil : pupils) {
            for (DisclosureFile file : store.list(pupil)) {
                if (file.request().basis() instanceof DisclosureBasis.Consent) {
                    file.last(DisclosureEvent.Fixed.class).ifPresent(made -> questions.add(question(file, made)));
                }
            }
        }
        return questions;
    }

    private ConsentCase question(DisclosureFile file, RecordedEvent<DisclosureEvent> made) {
        Disclosure disclosure = file.request();
        return new ConsentCase(
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

    /// From the day it was made, if that is before its last day.
    private static Period period(RecordedEvent<DisclosureEvent> made, Disclosure disclosure) {
        LocalDate from = SchoolDay.of(made.at());
        LocalDate until = disclosure.until();
        return new Period(from.isAfter(until) ? until : from, until);
    }

    private static boolean open(DisclosureState state) {
        return switch (state) {
            case FIXED, SENT, OPENED -> true;
            case DRAFT, INSPECTED, DEMANDED, STOPPED, ENDED, ALREADY_GIVEN -> false;
        };
    }

    private static ConsentCaseDetail line(String what, String text) {
        return new ConsentCaseDetail(Sentence.of("exchange.case." + what), text);
    }

    private String items(DisclosureFile file) {
        LocalizedMessages words = dutch();
        return file.going().stream()
                .map(item -> words.say(
                        "exchange.item." + TreatmentWording.told(item),
                        words.say("dossier.kind." + item.what().code()),
                        item.happenedOn()))
                .collect(Collectors.joining("; "));
    }

    private LocalizedMessages dutch() {
        return languages.in(Language.DUTCH);
    }
}
