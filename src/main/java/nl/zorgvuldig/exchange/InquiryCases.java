package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
import org.springframework.stereotype.Component;

/// What those who decide read about something that is to be asked of somebody outside. It says
/// nothing else afterwards.
@Component
final class InquiryCases implements ConsentCases {
    private final InquiryStore store;
    private final Languages languages;

    InquiryCases(InquiryStore store, Languages languages) {
        this.store = store;
        this.languages = languages;
    }

    @Override
    public PurposeKind kind() {
        return PurposeKind.REQUEST;
    }

    @Override
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public List<CaseQuestion> list(Collection<PupilId> pupils) {
        List<CaseQuestion> questions = new ArrayList<>();
        for (PupilId pupil : pupils) {
            store.list(pupil).forEach(one -> questions.add(question(one)));
        }
        return questions;
    }

    private CaseQuestion question(InquiryFile file) {
        Inquiry inquiry = file.request();
        return new CaseQuestion(
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

    private static CaseLine line(String what, String text) {
        return new CaseLine(Sentence.of("exchange.case." + what), text);
    }
}
