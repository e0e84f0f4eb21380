package nl.zorgvuldig.publication;

/// What whoever places a picture says about those who may not be seen.
public enum Concealing {
    /// They are made unrecognisable there.
    BLUR_THEM,
    /// Nothing; the picture then goes nowhere when there is anyone.
    NOT_SAID
}
