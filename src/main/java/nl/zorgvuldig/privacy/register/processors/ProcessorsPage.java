package nl.zorgvuldig.privacy.register.processors;

import java.util.List;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;

/// Page of all processors.
public record ProcessorsPage(List<DataProcessors.Line> lines, boolean writes, Form form) {
    public List<DataProcessors.Line> running() {
        return lines.stream().filter(DataProcessors.Line::runs).toList();
    }

    public List<DataProcessors.Line> ended() {
        return lines.stream().filter(line -> !line.runs()).toList();
    }

    public static TagTone tone(ProcessorRules.Standing standing) {
        return switch (standing) {
            case NONE, PAST -> TagTone.NO;
            case ENDING -> TagTone.WAIT;
            case RUNNING -> TagTone.YES;
        };
    }
}
