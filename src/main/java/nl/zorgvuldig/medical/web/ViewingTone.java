package nl.zorgvuldig.medical.web;

import nl.zorgvuldig.inspection.InspectionTerms.Pressure;
import nl.zorgvuldig.inspection.RequestState;
import nl.zorgvuldig.web.Tone;

/// How a request to see a medical file and its term look.
final class ViewingTone {
    private ViewingTone() {}

    static Tone of(RequestState state) {
        return switch (state) {
            case RequestState.Asked _ -> Tone.OPEN;
            case RequestState.Planned _ -> Tone.PLAIN;
            case RequestState.Running _ -> Tone.WAIT;
            case RequestState.Held _ -> Tone.YES;
            case RequestState.Refused _ -> Tone.NO;
            case RequestState.Withdrawn _, RequestState.OfCopy _ -> Tone.QUIET;
        };
    }

    static Tone of(Pressure pressure) {
        return switch (pressure) {
            case AMPLE -> Tone.QUIET;
            case SHORT -> Tone.WAIT;
            case LATE, TOO_LATE -> Tone.NO;
        };
    }
}
