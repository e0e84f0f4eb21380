package nl.zorgvuldig.consent.cases;

import java.util.Locale;
import nl.zorgvuldig.consent.ConsentView;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// State of a case for one legal representative. Reveals no more of another's answer than
/// [ConsentView].
enum ConsentCaseState {
    YES(TagTone.YES),
    WAITING(TagTone.WAIT),
    DOES_NOT_HOLD(TagTone.NO),
    NO(TagTone.NO),
    OPEN(TagTone.OPEN),
    ENDED(TagTone.PLAIN);

    private final TagTone tone;

    ConsentCaseState(TagTone tone) {
        this.tone = tone;
    }

    static ConsentCaseState of(OwnConsentCase consentCase) {
        if (!consentCase.asked().open()) {
            return ENDED;
        }
        return switch (consentCase.seen()) {
            case ConsentView.Valid _ -> YES;
            case ConsentView.Waiting _ -> WAITING;
            case ConsentView.DoesNotHold _ -> DOES_NOT_HOLD;
            case ConsentView.TheirNo _ -> NO;
            case ConsentView.Open _ -> OPEN;
        };
    }

    TagTone tone() {
        return tone;
    }

    Sentence shortly() {
        return Sentence.of("consent.case.state." + name().toLowerCase(Locale.ROOT));
    }

    /// With the part of the reason they may know.
    Sentence fully(OwnConsentCase consentCase) {
        String key = "consent.case.now." + name().toLowerCase(Locale.ROOT);
        return switch (consentCase.seen()) {
            case ConsentView.Valid yes when this == YES -> Sentence.of(key, yes.until());
            default -> Sentence.of(key);
        };
    }

    /// The reader's latest answer, and when.
    static Sentence said(OwnConsentCase consentCase) {
        return consentCase
                .answer()
                .map(answer -> Sentence.of(
                        answer.choice().yes() ? "consent.own.said_yes" : "consent.own.said_no",
                        SchoolDay.of(answer.givenAt())))
                .orElseGet(() -> Sentence.of("consent.case.not_answered"));
    }
}
