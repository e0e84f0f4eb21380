package nl.zorgvuldig.lessons;

/// What can be taught.
///
/// @param aim the core aim (*kerndoel*) it belongs to, in the board's words
/// @param state whether it can still be chosen
public record Subject(SubjectId id, String title, String aim, State state) {
    public enum State {
        OFFERED,
        ENDED
    }
}
