package nl.zorgvuldig.rights.web;

import nl.zorgvuldig.rights.RightState;
import nl.zorgvuldig.rights.RightTerms.Pressure;
import nl.zorgvuldig.web.Tone;

/// How a stage and a term look.
final class RightTone {
    private RightTone() {}

    static Tone of(RightState state) {
        return switch (state) {
            case RightState.Asked _ -> Tone.OPEN;
            case RightState.Checked _, RightState.Still _ -> Tone.WAIT;
            case RightState.Granted _ -> Tone.PLAIN;
            case RightState.Done _ -> Tone.YES;
            case RightState.Refused _ -> Tone.NO;
            case RightState.Lifted _, RightState.Withdrawn _ -> Tone.QUIET;
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
