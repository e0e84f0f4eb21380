package nl.zorgvuldig.consent.web;

import java.util.Locale;
import nl.zorgvuldig.consent.OwnCase;
import nl.zorgvuldig.consent.Seen;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Tone;

/// Where a case stands for one of those who decide. Tells no more of another's answer than [Seen].
enum CaseState {
    YES(Tone.YES),
    WAITING(Tone.WAIT),
    DOES_NOT_HOLD(Tone.NO),
    NO(Tone.NO),
    OPEN(Tone.OPEN),
    ENDED(Tone.PLAIN);

    private final Tone tone;

    CaseState(Tone tone) {
        this.tone = tone;
    }

    static CaseState of(OwnCase one) {
        if (!one.asked().open()) {
            return ENDED;
        }
        return switch (one.seen()) {
            case Seen.Valid _ -> YES;
            case Seen.Waiting _ -> WAITING;
            case Seen.DoesNotHold _ -> DOES_NOT_HOLD;
            case Seen.TheirNo _ -> NO;
            case Seen.Open _ -> OPEN;
        };
    }

    Tone tone() {
        return tone;
    }

    Sentence shortly() {
        return Sentence.of("consent.case.state." + name().toLowerCase(Locale.ROOT));
    }

    /// With what one can know about why.
    Sentence fully(OwnCase one) {
        String key = "consent.case.now." + name().toLowerCase(Locale.ROOT);
        return switch (one.seen()) {
            case Seen.Valid yes when this == YES -> Sentence.of(key, yes.until());
            default -> Sentence.of(key);
        };
    }

    /// What the reader said last, and when.
    static Sentence said(OwnCase one) {
        return one.answer()
                .map(answer -> Sentence.of(
                        answer.choice().yes() ? "consent.own.said_yes" : "consent.own.said_no",
                        SchoolDay.of(answer.givenAt())))
                .orElseGet(() -> Sentence.of("consent.case.not_answered"));
    }
}
