package nl.zorgvuldig.platform.web;

/// Knows what is written down of the board as controller beside its name, for what is given to
/// people and names it. One bean gives it.
@FunctionalInterface
public interface DataControllerDirectory {
    /// Of the acting person's board, whoever asks.
    DataControllerDetails details();
}
