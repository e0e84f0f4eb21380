package nl.zorgvuldig.publication;

/// How a picture gets to a channel.
public enum Reach {
    /// By an address of ours: what is seen there changes when a consent does.
    LIVING,
    /// As a file: it lies where we cannot change it, and somebody must take it down there.
    ELSEWHERE
}
