package nl.zorgvuldig.care.consultation.web;

import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// The consultations somebody knows of.
///
/// @param coming the first one first
/// @param past the last one first
/// @param counts whether the reader leads a school, and so may count signals
public record ConsultationsPage(PageOf<Line> coming, PageOf<Line> past, boolean counts) {

    /// @param state of what is not just planned
    public record Line(String address, Sentence what, Sentence when, TagTone tone, Sentence state) {}
}
