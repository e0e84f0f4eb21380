package nl.zorgvuldig.consent;

import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;

/// A pupil about whom nobody was asked for consent yet.
///
/// @param reachable how many of those who decide can get a message
/// @param deciders how many decide
public record NewPupilAsked(PupilId pupil, PersonName name, int reachable, int deciders) {
    @Override
    public String toString() {
        return "NewPupilAsked[" + pupil + "]";
    }
}
