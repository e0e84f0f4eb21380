package nl.zorgvuldig.medical.web;

import nl.zorgvuldig.inspection.InspectionTerms.Pressure;
import nl.zorgvuldig.inspection.Stage;
import nl.zorgvuldig.web.Tone;

/// How a request to see a medical file and its term look.
final class ViewingTone {
    private ViewingTone() {}

    static Tone of(Stage stage) {
        return switch (stage) {
            case Stage.Asked _ -> Tone.OPEN;
            case Stage.Planned _ -> Tone.PLAIN;
            case Stage.Running _ -> Tone.WAIT;
            case Stage.Held _ -> Tone.YES;
            case Stage.Refused _ -> Tone.NO;
            case Stage.Withdrawn _, Stage.OfCopy _ -> Tone.QUIET;
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
