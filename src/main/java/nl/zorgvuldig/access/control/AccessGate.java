package nl.zorgvuldig.access.control;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.web.RoleContact;

/// Who may do what with one kind of thing. A module brings a gate for what it keeps; [AccessControl] alone asks it,
/// writes its line in the log, and only then cuts the key.
///
/// @param <A> what is asked about
/// @param <T> what the key opens
public interface AccessGate<A, T> {
    /// By this [Opens] finds the gate; no two open the same.
    Class<T> opens();

    /// What an address is about.
    ///
    /// @param address gives what stands in the address for a name, as `pupil` for `{pupil}`; empty for what is no
    ///     number
    /// @param through what [Opens#through] says
    /// @return empty when no such thing can exist
    Optional<A> find(Function<String, Optional<UUID>> address, String through);

    /// Whether it is an act on what this gate is for.
    boolean supports(Act act);

    /// Asked outside a unit of work, in the name of who asks.
    ///
    /// @param act one that it [#supports]
    Judged<T> judge(SignedInUser who, Act act, A asked);

    /// To whom one turns after a no; an expert from outside turns to who asked them.
    default List<RoleContact> whoToTurnTo() {
        return List.of(RoleContact.HEAD, RoleContact.DATA_PROTECTION_OFFICER);
    }

    /// Whether one may ask without a line in the log for a yes ([AccessControl#may]): nothing is shown by
    /// the key alone, or what it opens writes the line with what it shows.
    default boolean mayLook() {
        return false;
    }

    /// A ruling with its line; nothing is written yet.
    ///
    /// @param target empty after a no, when it cannot be found
    /// @param line in the log, for a yes as well as for a no
    record Judged<T>(AccessRuling ruling, Optional<T> target, AuditEvent line) {
        /// The same ruling and line for a key to something else, about which is decided as about this.
        public <U> Judged<U> opening(U other) {
            return new Judged<>(ruling, Optional.of(other), line);
        }
    }
}
