package nl.zorgvuldig.emergency.web;

import nl.zorgvuldig.consent.Seen;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Tone;

/// How a card stands, to one of those who decide: as much as they can know of another's answer.
record CardState(Tone tone, Sentence shortly, Sentence fully) {
    static CardState of(Seen seen) {
        return switch (seen) {
            case Seen.Valid _ -> of(Tone.YES, "open");
            case Seen.Waiting _ -> of(Tone.WAIT, "waiting");
            case Seen.DoesNotHold _ -> of(Tone.WAIT, "closed");
            case Seen.TheirNo _ -> of(Tone.NO, "no");
            case Seen.Open _ -> of(Tone.OPEN, "nothing");
        };
    }

    private static CardState of(Tone tone, String word) {
        return new CardState(tone, Sentence.of("emergency.state." + word), Sentence.of("emergency.state_long." + word));
    }
}
