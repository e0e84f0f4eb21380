package nl.zorgvuldig.register.web;

import java.util.List;
import nl.zorgvuldig.register.Dpia;
import nl.zorgvuldig.register.DpiaRules;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Tone;

/// All impact assessments.
public record DpiasPage(List<Row> rows, boolean writes, Form form) {
    public record Row(Dpia dpia, DpiaRules.Standing standing) {}

    public static Tone tone(DpiaRules.Standing standing) {
        return switch (standing) {
            case OVERDUE -> Tone.NO;
            case TO_MAKE, SOON -> Tone.WAIT;
            case DONE -> Tone.YES;
        };
    }
}
