package nl.zorgvuldig.consultation.web;

import java.util.List;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Tone;

/// The consultations somebody knows of.
///
/// @param coming the first one first
/// @param past the last one first
/// @param counts whether the reader leads a school, and so may count signals
public record ConsultationsPage(List<Line> coming, List<Line> past, boolean counts) {

    /// @param state of what is not just planned
    public record Line(String address, Sentence what, Sentence when, Tone tone, Sentence state) {}
}
