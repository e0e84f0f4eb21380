package nl.zorgvuldig.consent.web;

import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.web.Tone;

/// What the camera card says about one pupil and one purpose. Guides read it: it says whether an
/// answer is still to come, and never who said no, or that people do not agree.
public enum CameraMark {
    YES(Tone.YES),
    NO(Tone.NO),
    /// A no that may still change without anybody going back on their word.
    OPEN(Tone.NO);

    private final Tone tone;

    CameraMark(Tone tone) {
        this.tone = tone;
    }

    static CameraMark of(ConsentDecision decision) {
        return switch (decision) {
            case Effective _ -> YES;
            case NotEffective no -> no.because().stream().allMatch(CameraMark::toCome) ? OPEN : NO;
        };
    }

    private static boolean toCome(WhyNot why) {
        return switch (why) {
            case WhyNot.NotAnswered _,
                    WhyNot.AwaitsPupil _,
                    WhyNot.NotEveryone _,
                    WhyNot.Lapsed _,
                    WhyNot.NotYet _,
                    WhyNot.OtherText _ -> true;
            case WhyNot.Vetoed _, WhyNot.Disputed _, WhyNot.NobodyDecides _, WhyNot.Retired _, WhyNot.NotYours _ ->
                false;
        };
    }

    public boolean yes() {
        return this == YES;
    }

    public Tone tone() {
        return tone;
    }
}
