package nl.zorgvuldig.platform.identity;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// An account to open. Prints as its person's id.
///
/// @param demoHandle handle to sign in to a demonstration with, such as `leerkracht`
public record NewAccount(
        PersonId person, AccountKind kind, PersonName name, Optional<String> email, Optional<String> demoHandle) {

    public static NewAccount of(PersonId person, AccountKind kind, PersonName name) {
        return new NewAccount(person, kind, name, Optional.empty(), Optional.empty());
    }

    public NewAccount withEmail(String address) {
        return new NewAccount(person, kind, name, Optional.of(address), demoHandle);
    }

    public NewAccount withDemoHandle(String handle) {
        return new NewAccount(person, kind, name, email, Optional.of(handle));
    }

    @Override
    public String toString() {
        return person.toString();
    }
}
