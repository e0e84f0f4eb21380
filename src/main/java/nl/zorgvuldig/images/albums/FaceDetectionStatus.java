package nl.zorgvuldig.images.albums;

/// Whether the program looked for faces in a picture.
public enum FaceDetectionStatus {
    WAITING,
    FOUND,
    /// It could not; whoever marks must look without help.
    FAILED
}
