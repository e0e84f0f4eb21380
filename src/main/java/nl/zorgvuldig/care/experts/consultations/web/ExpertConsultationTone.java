package nl.zorgvuldig.care.experts.consultations.web;

import nl.zorgvuldig.care.experts.consultations.ExpertConsultationStatus;
import nl.zorgvuldig.platform.web.TagTone;

/// Colour tones for the status of a consultation.
final class ExpertConsultationTone {
    private ExpertConsultationTone() {}

    static TagTone of(ExpertConsultationStatus standing) {
        return switch (standing) {
            case PROPOSED -> TagTone.WAIT;
            case REFUSED, STOPPED -> TagTone.NO;
            case CONSENTED, PLANNED, HELD -> TagTone.YES;
            case OVER, ENDED -> TagTone.QUIET;
        };
    }
}
