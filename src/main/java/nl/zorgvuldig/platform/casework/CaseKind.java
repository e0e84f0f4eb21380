package nl.zorgvuldig.platform.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A kind of what can wait for somebody: a request with its events, or a fact that somebody must do
/// something about. The module that knows gives one bean for each.
public interface CaseKind {
    /// Stays over versions.
    String code();

    /// Everything of this kind that is open on a day, of the whole board. Inside a unit of work of the
    /// program.
    List<OpenCase> list(LocalDate today);

    /// Of what [#list] gives, at least all of which it is this person's turn. A kind of which most is
    /// other people's asks for less.
    default List<OpenCase> listFor(PersonId who, LocalDate today) {
        return list(today);
    }

    /// Whether it can be the turn of somebody who does not work for the board.
    default boolean asksOthers() {
        return false;
    }

    /// The tasks of which a message of their own says that they begin: whoever has one is not told that
    /// again.
    default Set<String> announced() {
        return Set.of();
    }

    /// The same, of which messages of their own remind as well.
    default Set<String> reminded() {
        return Set.of();
    }
}
