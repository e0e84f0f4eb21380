package nl.zorgvuldig.consent.camera;

import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.platform.web.TagTone;

/// Mark on the camera card for one pupil and one purpose. Guides read it: it says whether an answer
/// is still to come, and never who refused, or that there is a dispute.
public enum CameraCardMark {
    YES(TagTone.YES),
    NO(TagTone.NO),
    /// No consent, but an answer can still come without anybody changing theirs.
    OPEN(TagTone.NO);

    private final TagTone tone;

    CameraCardMark(TagTone tone) {
        this.tone = tone;
    }

    static CameraCardMark of(ConsentDecision decision) {
        return switch (decision) {
            case Effective _ -> YES;
            case NotEffective no -> no.because().stream().allMatch(CameraCardMark::toCome) ? OPEN : NO;
        };
    }

    private static boolean toCome(NoConsentReason why) {
        return switch (why) {
            case NoConsentReason.NotAnswered _,
                    NoConsentReason.AwaitsPupil _,
                    NoConsentReason.NotEveryone _,
                    NoConsentReason.Lapsed _,
                    NoConsentReason.NotYet _,
                    NoConsentReason.OtherText _ -> true;
            case NoConsentReason.Vetoed _,
                    NoConsentReason.Disputed _,
                    NoConsentReason.NobodyDecides _,
                    NoConsentReason.Retired _,
                    NoConsentReason.NotYours _ -> false;
        };
    }

    public boolean yes() {
        return this == YES;
    }

    public TagTone tone() {
        return tone;
    }
}
