package nl.zorgvuldig.expertise.web;

import nl.zorgvuldig.expertise.CaseStanding;
import nl.zorgvuldig.web.Tone;

/// How it looks where a consultation stands.
final class StandingTone {
    private StandingTone() {}

    static Tone of(CaseStanding standing) {
        return switch (standing) {
            case PROPOSED -> Tone.WAIT;
            case REFUSED, STOPPED -> Tone.NO;
            case CONSENTED, PLANNED, HELD -> Tone.YES;
            case OVER, ENDED -> Tone.QUIET;
        };
    }
}
