package nl.zorgvuldig.platform.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Kind of open case: a request with its events, or a fact that somebody must do something about. A
/// module provides one bean for each kind it knows.
public interface CaseKind {
    /// Code of the kind; stable over versions.
    String code();

    /// All open cases of this kind on a day, of the whole board. Inside a unit of work of the
    /// system account.
    List<OpenCase> list(LocalDate today);

    /// Of what [#list] gives, at least all cases in which it is this person's turn. To be
    /// overridden by a kind that mostly concerns other people, to read less.
    default List<OpenCase> listFor(PersonId who, LocalDate today) {
        return list(today);
    }

    /// Whether it can be the turn of somebody who does not work for the board.
    default boolean asksOthers() {
        return false;
    }

    /// The tasks that have a message of their own when they begin: the digest does not announce
    /// these.
    default Set<String> announced() {
        return Set.of();
    }

    /// The tasks that also have reminders of their own.
    default Set<String> reminded() {
        return Set.of();
    }
}
