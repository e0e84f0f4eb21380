package nl.zorgvuldig.images.albums;

/// Status of face detection in a picture.
public enum FaceDetectionStatus {
    WAITING,
    FOUND,
    /// Detection failed; the person who marks has to find the faces without help.
    FAILED
}
