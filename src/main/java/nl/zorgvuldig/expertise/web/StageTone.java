package nl.zorgvuldig.expertise.web;

import nl.zorgvuldig.expertise.Stage;
import nl.zorgvuldig.web.Tone;

/// How the stage of a consultation looks.
final class StageTone {
    private StageTone() {}

    static Tone of(Stage stage) {
        return switch (stage) {
            case PROPOSED -> Tone.WAIT;
            case REFUSED, STOPPED -> Tone.NO;
            case CONSENTED, PLANNED, HELD -> Tone.YES;
            case OVER, ENDED -> Tone.QUIET;
        };
    }
}
