package nl.zorgvuldig.rights.web;

import nl.zorgvuldig.rights.RightTerms.Pressure;
import nl.zorgvuldig.rights.Stage;
import nl.zorgvuldig.web.Tone;

/// How a stage and a term look.
final class RightTone {
    private RightTone() {}

    static Tone of(Stage stage) {
        return switch (stage) {
            case Stage.Asked _ -> Tone.OPEN;
            case Stage.Checked _, Stage.Still _ -> Tone.WAIT;
            case Stage.Granted _ -> Tone.PLAIN;
            case Stage.Done _ -> Tone.YES;
            case Stage.Refused _ -> Tone.NO;
            case Stage.Lifted _, Stage.Withdrawn _ -> Tone.QUIET;
        };
    }

    static Tone of(Pressure pressure) {
        return switch (pressure) {
            case AMPLE -> Tone.QUIET;
            case SHORT -> Tone.WAIT;
            case LATE -> Tone.NO;
        };
    }
}
