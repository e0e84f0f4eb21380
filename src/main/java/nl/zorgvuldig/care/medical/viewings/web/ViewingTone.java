package nl.zorgvuldig.care.medical.viewings.web;

import nl.zorgvuldig.dossier.inspection.InspectionTerms.Pressure;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.web.TagTone;

/// Colour tones for the state and the term of a request to see a medical file.
final class ViewingTone {
    private ViewingTone() {}

    static TagTone of(RequestState state) {
        return switch (state) {
            case RequestState.Asked _ -> TagTone.OPEN;
            case RequestState.Planned _ -> TagTone.PLAIN;
            case RequestState.Running _ -> TagTone.WAIT;
            case RequestState.Held _ -> TagTone.YES;
            case RequestState.Refused _ -> TagTone.NO;
            case RequestState.Withdrawn _, RequestState.OfCopy _ -> TagTone.QUIET;
        };
    }

    static TagTone of(Pressure pressure) {
        return switch (pressure) {
            case AMPLE -> TagTone.QUIET;
            case SHORT -> TagTone.WAIT;
            case LATE, TOO_LATE -> TagTone.NO;
        };
    }
}
