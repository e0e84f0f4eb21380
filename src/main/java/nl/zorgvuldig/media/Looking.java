package nl.zorgvuldig.media;

/// Whether the program looked for faces in a picture.
public enum Looking {
    WAITING,
    FOUND,
    /// It could not; whoever marks must look without help.
    FAILED
}
