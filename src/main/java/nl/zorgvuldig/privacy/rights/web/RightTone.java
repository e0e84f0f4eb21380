package nl.zorgvuldig.privacy.rights.web;

import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.privacy.rights.RightState;
import nl.zorgvuldig.privacy.rights.RightTerms.Pressure;

/// Tag tones of states and terms.
final class RightTone {
    private RightTone() {}

    static TagTone of(RightState state) {
        return switch (state) {
            case RightState.Asked _ -> TagTone.OPEN;
            case RightState.Checked _, RightState.Still _ -> TagTone.WAIT;
            case RightState.Granted _ -> TagTone.PLAIN;
            case RightState.Done _ -> TagTone.YES;
            case RightState.Refused _ -> TagTone.NO;
            case RightState.Lifted _, RightState.Withdrawn _ -> TagTone.QUIET;
        };
    }

    static TagTone of(Pressure pressure) {
        return switch (pressure) {
            case AMPLE -> TagTone.QUIET;
            case SHORT -> TagTone.WAIT;
            case LATE -> TagTone.NO;
        };
    }
}
