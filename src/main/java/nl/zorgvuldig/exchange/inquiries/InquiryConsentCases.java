package nl.zorgvuldig.exchange.inquiries;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.zorgvuldig.consent.cases.ConsentCase;
import nl.zorgvuldig.consent.cases.ConsentCaseDetail;
import nl.zorgvuldig.consent.cases.ConsentCaseSource;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.stereotype.Component;

/// What legal representatives read about a proposed inquiry. The text does not change afterwards.
@Component
final class InquiryConsentCases implements ConsentCaseSource {
    private final InquiryStore store;
    private final MessageCatalog languages;

    InquiryConsentCases(InquiryStore store, MessageCatalog languages) {
        this.store = store;
        this.languages = languages;
    }

    @Override
    public PurposeKind kind() {
        return PurposeKind.REQUEST;
    }

    @Override
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public List<ConsentCase> list(Collection<PupilId> pupils) {
        List<ConsentCase> questions = new ArrayList<>();
        for (PupilId pupil : pupils) {
            store.list(pupil).forEach(file -> questions.add(question(file)));
        }
        return questions;
    }

    private ConsentCase question(InquiryFile file) {
        Inquiry inquiry = file.request();
        return new ConsentCase(
                PurposeKind.REQUEST,
                inquiry.id().value(),
                inquiry.pupil(),
                inquiry.at(),
                new Period(SchoolDay.of(inquiry.at()), inquiry.until()),
                !file.state().over(),
                List.of(
                        line("of", inquiry.source().named()),
                        line("wanted", inquiry.wanted()),
                        line("aim", inquiry.aim()),
                        line("until", languages.in(Language.DUTCH).date(inquiry.until()))));
    }

    private static ConsentCaseDetail line(String what, String text) {
        return new ConsentCaseDetail(Sentence.of("exchange.case." + what), text);
    }
}
