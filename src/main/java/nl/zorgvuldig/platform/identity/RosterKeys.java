package nl.zorgvuldig.platform.identity;

import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Whom a key of the roster stands for. Whoever keeps the roster gives one bean.
@FunctionalInterface
public interface RosterKeys {
    /// Who works today for the board of `Acting` under this key; with several schools it can be
    /// more than one.
    Set<PersonId> staff(String key);
}
