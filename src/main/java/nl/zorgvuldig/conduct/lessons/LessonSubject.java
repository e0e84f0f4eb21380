package nl.zorgvuldig.conduct.lessons;

/// Subject of a lesson.
///
/// @param aim the core aim (*kerndoel*) it belongs to, in the board's words
/// @param state whether it can still be chosen
public record LessonSubject(LessonSubjectId id, String title, String aim, State state) {
    public enum State {
        OFFERED,
        ENDED
    }
}
