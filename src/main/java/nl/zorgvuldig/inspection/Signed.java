package nl.zorgvuldig.inspection;

/// Whether who received a copy on paper showed who they are, and signed for it.
public enum Signed {
    SIGNED,
    NOT
}
