package nl.zorgvuldig.inspection.web;

import nl.zorgvuldig.inspection.InspectionTerms.Pressure;
import nl.zorgvuldig.inspection.RequestState;
import nl.zorgvuldig.web.Tone;

/// How a stage and a term look.
final class RequestTone {
    private RequestTone() {}

    static Tone of(RequestState state) {
        return switch (state) {
            case RequestState.Asked _, RequestState.Made _ -> Tone.OPEN;
            case RequestState.Planned _, RequestState.Offered _ -> Tone.PLAIN;
            case RequestState.Running _, RequestState.Making _ -> Tone.WAIT;
            case RequestState.Held _, RequestState.Fetched _, RequestState.Given _ -> Tone.YES;
            case RequestState.Refused _, RequestState.Declined _, RequestState.Failed _ -> Tone.NO;
            case RequestState.Withdrawn _, RequestState.Lapsed _ -> Tone.QUIET;
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
