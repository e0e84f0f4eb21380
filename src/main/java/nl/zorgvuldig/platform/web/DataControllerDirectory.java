package nl.zorgvuldig.platform.web;

/// Directory of the details of the board as controller beside its name, for documents given to
/// people that name it. Provided by one bean.
@FunctionalInterface
public interface DataControllerDirectory {
    /// Details of the acting person's board, whoever asks.
    DataControllerDetails details();
}
