package nl.zorgvuldig.register.web;

import java.util.List;
import nl.zorgvuldig.register.ProcessorRules;
import nl.zorgvuldig.register.Processors;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Tone;

/// All processors.
public record ProcessorsPage(List<Processors.Line> lines, boolean writes, Form form) {
    public List<Processors.Line> running() {
        return lines.stream().filter(Processors.Line::runs).toList();
    }

    public List<Processors.Line> ended() {
        return lines.stream().filter(one -> !one.runs()).toList();
    }

    public static Tone tone(ProcessorRules.Standing standing) {
        return switch (standing) {
            case NONE, PAST -> Tone.NO;
            case ENDING -> Tone.WAIT;
            case RUNNING -> Tone.YES;
        };
    }
}
