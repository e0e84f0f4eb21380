package nl.zorgvuldig.care.consultation.web;

import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// The consultations somebody may know of.
///
/// @param coming the earliest first
/// @param past the latest first
/// @param counts whether the reader is head or support coordinator of a school, and so may count
/// signals
public record ConsultationsPage(PageOf<Line> coming, PageOf<Line> past, boolean counts) {

    /// @param state unless it is simply planned
    public record Line(String address, Sentence what, Sentence when, TagTone tone, Sentence state) {}
}
