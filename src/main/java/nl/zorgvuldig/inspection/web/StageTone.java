package nl.zorgvuldig.inspection.web;

import nl.zorgvuldig.inspection.InspectionTerms.Pressure;
import nl.zorgvuldig.inspection.Stage;
import nl.zorgvuldig.web.Tone;

/// How a stage and a term look.
final class StageTone {
    private StageTone() {}

    static Tone of(Stage stage) {
        return switch (stage) {
            case Stage.Asked _, Stage.Made _ -> Tone.OPEN;
            case Stage.Planned _, Stage.Offered _ -> Tone.PLAIN;
            case Stage.Running _, Stage.Making _ -> Tone.WAIT;
            case Stage.Held _, Stage.Fetched _, Stage.Given _ -> Tone.YES;
            case Stage.Refused _, Stage.Declined _, Stage.Failed _ -> Tone.NO;
            case Stage.Withdrawn _, Stage.Lapsed _ -> Tone.QUIET;
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
