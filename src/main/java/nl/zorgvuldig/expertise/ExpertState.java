package nl.zorgvuldig.expertise;

/// What the school made of a consultation, whatever those who decide say and whatever day it is.
public enum ExpertState {
    /// Nothing was done yet.
    PROPOSED,
    /// A date is set, the expert is invited.
    PLANNED,
    HELD,
    ENDED
}
