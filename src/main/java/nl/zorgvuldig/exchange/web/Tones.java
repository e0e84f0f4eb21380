package nl.zorgvuldig.exchange.web;

import nl.zorgvuldig.exchange.DisclosureState;
import nl.zorgvuldig.exchange.Treatment;
import nl.zorgvuldig.web.Tone;

final class Tones {
    private Tones() {}

    static Tone of(DisclosureState state) {
        return switch (state) {
            case DRAFT, INSPECTED, FIXED -> Tone.WAIT;
            case SENT, OPENED -> Tone.YES;
            case STOPPED, ENDED -> Tone.NO;
        };
    }

    static Tone of(Treatment treatment) {
        return switch (treatment) {
            case Treatment.Picked _, Treatment.Whole _ -> Tone.YES;
            case Treatment.Masked _ -> Tone.WAIT;
            case Treatment.LeftOut _ -> Tone.NO;
        };
    }
}
