package nl.zorgvuldig.dossier.inspection.requests.web;

import nl.zorgvuldig.dossier.inspection.InspectionTerms.Pressure;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.web.TagTone;

/// Colour tones for the state and the term of a request.
public final class RequestTone {
    private RequestTone() {}

    public static TagTone of(RequestState state) {
        return switch (state) {
            case RequestState.Asked _, RequestState.Made _ -> TagTone.OPEN;
            case RequestState.Planned _, RequestState.Offered _ -> TagTone.PLAIN;
            case RequestState.Running _, RequestState.Making _ -> TagTone.WAIT;
            case RequestState.Held _, RequestState.Fetched _, RequestState.Given _ -> TagTone.YES;
            case RequestState.Refused _, RequestState.Declined _, RequestState.Failed _ -> TagTone.NO;
            case RequestState.Withdrawn _, RequestState.Lapsed _ -> TagTone.QUIET;
        };
    }

    public static TagTone of(Pressure pressure) {
        return switch (pressure) {
            case AMPLE -> TagTone.QUIET;
            case SHORT -> TagTone.WAIT;
            case LATE, TOO_LATE -> TagTone.NO;
        };
    }
}
