package nl.zorgvuldig.consultation.web;

import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Tone;

/// The consultations somebody knows of.
///
/// @param coming the first one first
/// @param past the last one first
/// @param counts whether the reader leads a school, and so may count signals
public record ConsultationsPage(Slice<Line> coming, Slice<Line> past, boolean counts) {

    /// @param state of what is not just planned
    public record Line(String address, Sentence what, Sentence when, Tone tone, Sentence state) {}
}
