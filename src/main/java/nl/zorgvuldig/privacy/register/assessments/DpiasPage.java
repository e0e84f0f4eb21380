package nl.zorgvuldig.privacy.register.assessments;

import java.util.List;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.privacy.register.Dpia;

/// Page of all impact assessments.
public record DpiasPage(List<Row> rows, boolean writes, Form form) {
    public record Row(Dpia dpia, DpiaRules.Standing standing) {}

    public static TagTone tone(DpiaRules.Standing standing) {
        return switch (standing) {
            case OVERDUE -> TagTone.NO;
            case TO_MAKE, SOON -> TagTone.WAIT;
            case DONE -> TagTone.YES;
        };
    }
}
