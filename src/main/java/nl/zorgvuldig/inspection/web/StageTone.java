package nl.zorgvuldig.inspection.web;

import nl.zorgvuldig.inspection.InspectionTerms.Pressure;
import nl.zorgvuldig.inspection.Stage;
import nl.zorgvuldig.web.Tone;

/// How a stage and a term look, and what a page offers with them.
final class StageTone {
    private StageTone() {}

    static Tone of(Stage stage) {
        return switch (stage) {
            case Stage.Asked _ -> Tone.OPEN;
            case Stage.Planned _ -> Tone.PLAIN;
            case Stage.Running _ -> Tone.WAIT;
            case Stage.Held _ -> Tone.YES;
            case Stage.Refused _ -> Tone.NO;
            case Stage.Withdrawn _ -> Tone.QUIET;
        };
    }

    static Tone of(Pressure pressure) {
        return switch (pressure) {
            case AMPLE -> Tone.QUIET;
            case SHORT -> Tone.WAIT;
            case LATE, TOO_LATE -> Tone.NO;
        };
    }

    static boolean open(Stage stage) {
        return switch (stage) {
            case Stage.Asked _, Stage.Planned _, Stage.Running _ -> true;
            case Stage.Refused _, Stage.Withdrawn _, Stage.Held _ -> false;
        };
    }

    static boolean withdrawable(Stage stage) {
        return stage instanceof Stage.Asked || stage instanceof Stage.Planned;
    }
}
