package nl.zorgvuldig.lessons.web;

/// What somebody has to do with the lessons of a group.
public enum GroupDuty {
    /// Writes them down.
    TEACHES,
    /// Sees to it, and takes away what is wrong.
    HEADS,
    /// Sees to it for all schools.
    BOARD,
    NONE
}
