package nl.zorgvuldig.access.control;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.web.RoleContact;

/// Decides who may do what with one kind of thing. A module provides a gate for what it keeps; only
/// [AccessControl] asks it, writes its audit event, and then makes the key.
///
/// @param <A> what is asked about
/// @param <T> what the key opens
public interface AccessGate<A, T> {
    /// The type by which [Opens] finds the gate; no two gates open the same.
    Class<T> opens();

    /// What an address is about.
    ///
    /// @param address gives the value of a path variable, such as `pupil` for `{pupil}`; empty when
    /// it is not an id
    /// @param through the value of [Opens#through]
    /// @return empty when no such thing can exist
    Optional<A> find(Function<String, Optional<UUID>> address, String through);

    /// Whether the act applies to what this gate is for.
    boolean supports(Act act);

    /// Called outside a unit of work, as the person who asks.
    ///
    /// @param act one that it [#supports]
    Judged<T> judge(SignedInUser who, Act act, A asked);

    /// Whom to contact after a refusal; an external expert contacts the person who invited them.
    default List<RoleContact> whoToTurnTo() {
        return List.of(RoleContact.HEAD, RoleContact.DATA_PROTECTION_OFFICER);
    }

    /// Whether one may ask without an audit event for a permission ([AccessControl#may]): the key
    /// alone shows nothing, or what it opens writes the event together with what it shows.
    default boolean mayLook() {
        return false;
    }

    /// A ruling with its audit event; nothing is written yet.
    ///
    /// @param target empty after a refusal, when it cannot be found
    /// @param line the audit event, for a permission as well as for a refusal
    record Judged<T>(AccessRuling ruling, Optional<T> target, AuditEvent line) {
        /// The same ruling and audit event for a key to something else that follows the same
        /// decision.
        public <U> Judged<U> opening(U other) {
            return new Judged<>(ruling, Optional.of(other), line);
        }
    }
}
