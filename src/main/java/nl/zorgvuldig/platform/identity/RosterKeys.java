package nl.zorgvuldig.platform.identity;

import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// People by their key in the roster. The module that keeps the roster provides one bean.
@FunctionalInterface
public interface RosterKeys {
    /// Those who work today for the board of `Acting` under this key; with several schools it can
    /// be more than one.
    Set<PersonId> staff(String key);
}
